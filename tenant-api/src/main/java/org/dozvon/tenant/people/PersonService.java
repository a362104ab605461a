package org.dozvon.tenant.people;

import java.util.List;
import java.util.Set;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Skills;
import org.dozvon.tenant.people.PersonView.SipAccountView;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.OwnedService;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.schedule.CalendarRepository;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/// The people of the tenant at hand.
@Singleton
public class PersonService extends OwnedService<PersonEntity, PersonForm, PersonView> {
    /// Whoever dials these needs help, and nobody's phone.
    private static final Set<String> HELP = Set.of("112", "911");

    private final PersonRepository people;
    private final SipAccountService accounts;
    private final Uses uses;
    private final CalendarRepository calendars;

    PersonService(
            PersonRepository people,
            SipAccountService accounts,
            CalendarRepository calendars,
            Publisher publisher,
            Uses uses) {
        super(people, publisher, uses);
        this.people = people;
        this.accounts = accounts;
        this.uses = uses;
        this.calendars = calendars;
    }

    /// All phones are asked for at once.
    @Override
    @Transactional
    public List<PersonView> list() {
        var phones = accounts.views();
        return people.inOrder().stream()
                .map(person -> view(person, phones.get(person.id)))
                .toList();
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.people(people.inOrder().stream().map(PersonEntity::model).toList());
    }

    @Override
    protected PersonEntity blank() {
        return new PersonEntity();
    }

    @Override
    protected void write(PersonEntity person, PersonForm form) {
        var account = accounts.accountOf(person.id);
        if (HELP.contains(String.valueOf(form.extension()))) {
            throw ProblemException.of(422, "extension-of-help");
        }
        person.name = form.name();
        person.extension = form.extension() == null || form.extension().isEmpty() ? null : form.extension();
        uses.refuseIfDialled(person.extension);
        form.contacts().forEach(contact -> requireReachable(contact, account));
        person.contacts = List.copyOf(form.contacts());
        person.skills = Skills.of(form.skills());
        person.hours = calendars.known("hours", form.hours());
        person.email = form.email() == null || form.email().isEmpty() ? null : form.email();
    }

    @Override
    protected PersonView view(PersonEntity person) {
        return view(person, accounts.views().get(person.id));
    }

    @Override
    protected Record idOf(PersonEntity person) {
        return new PersonId(person.id);
    }

    @Override
    protected void forget(PersonEntity person) {
        accounts.forget(person.id);
    }

    /// A SIP contact is the person's own account, never somebody else's.
    private static void requireReachable(Contact contact, @Nullable String account) {
        var isKnown = switch (contact) {
            case Contact.Sip sip -> sip.account() != null && sip.account().equals(account);
            case Contact.Phone(PhoneNumber number) -> number != null;
        };
        if (!isKnown) {
            throw ProblemException.ofField("contacts", "contact-unknown");
        }
    }

    private static PersonView view(PersonEntity person, @Nullable SipAccountView phone) {
        return new PersonView(
                person.id,
                person.name,
                person.extension == null ? "" : person.extension,
                person.contacts,
                person.email,
                person.skills,
                person.hours == null ? null : new CalendarId(person.hours),
                phone);
    }
}
