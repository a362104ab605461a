package org.dozvon.tenant.people;

import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.tenant.people.PersonView.SipAccountView;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The people of the tenant at hand.
@ApplicationScoped
public class PersonService implements ModelPart {
    private final PersonRepository people;
    private final SipAccountService accounts;
    private final Publisher publisher;
    private final Uses uses;

    PersonService(PersonRepository people, SipAccountService accounts, Publisher publisher, Uses uses) {
        this.people = people;
        this.accounts = accounts;
        this.publisher = publisher;
        this.uses = uses;
    }

    @Transactional
    public List<PersonView> list() {
        var phones = accounts.views();
        return people.inOrder().stream()
                .map(person -> view(person, phones.get(person.id)))
                .toList();
    }

    @Transactional
    public PersonView get(String id) {
        return view(people.required(id));
    }

    @Transactional
    public PersonView create(PersonForm form) {
        return publisher.publish(_ -> {
            var person = new PersonEntity();
            write(person, form, null);
            people.add(person, Objects.requireNonNullElse(form.id(), ""), form.name());
            return view(person);
        });
    }

    @Transactional
    public PersonView replace(String id, PersonForm form) {
        return publisher.publish(_ -> {
            var person = people.required(id);
            write(person, form, accounts.accountOf(id));
            return view(person);
        });
    }

    @Transactional
    public void delete(String id) {
        publisher.publish(() -> {
            var person = people.required(id);
            uses.refuseIfUsed(new PersonId(id));
            accounts.forget(id);
            people.delete(person);
        });
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.people(people.inOrder().stream().map(PersonEntity::model).toList());
    }

    private static void write(PersonEntity person, PersonForm form, @Nullable String account) {
        person.name = form.name();
        person.extension = form.extension() == null || form.extension().isEmpty() ? null : form.extension();
        form.contacts().forEach(contact -> requireReachable(contact, account));
        person.contacts = List.copyOf(form.contacts());
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

    private PersonView view(PersonEntity person) {
        return view(person, accounts.views().get(person.id));
    }

    private static PersonView view(PersonEntity person, @Nullable SipAccountView phone) {
        return new PersonView(
                person.id, person.name, person.extension == null ? "" : person.extension, person.contacts, phone);
    }
}
