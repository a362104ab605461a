package org.dozvon.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.web.client.PersonForm;
import org.dozvon.web.client.PersonView;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.PeopleMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Ids;
import org.dozvon.web.page.Levels;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;

/// Between people as the service keeps them and as a form shows them.
@RequestScoped
public class PeopleForms {
    private final TenantApi tenants;
    private final Frame frame;
    private final Texts texts;

    PeopleForms(@RestClient TenantApi tenants, Frame frame, Texts texts) {
        this.tenants = tenants;
        this.frame = frame;
        this.texts = texts;
    }

    List<PersonLine> lines(List<PersonView> people) {
        return people.stream()
                .map(person -> new PersonLine(
                        person.id(),
                        person.name(),
                        text(person.extension()),
                        hasDeskPhone(person),
                        offline(person),
                        phones(person)))
                .toList();
    }

    /// "offline since 12:04", empty while the desk phone can be rung.
    private String offline(PersonView person) {
        var account = person.sipAccount();
        if (account == null || account.online()) {
            return "";
        }
        var words = texts.of(PeopleMessages.class);
        var since = account.offlineSince();
        return since == null
                ? words.phoneOffline()
                : words.phoneOfflineSince(frame.formats().moment(since));
    }

    List<GroupLine> groups(List<PersonView> people, List<Group> groups) {
        Map<String, String> names = people.stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
        return groups.stream()
                .map(group -> new GroupLine(
                        group.id().value(),
                        group.name(),
                        group.members().stream()
                                .map(id -> names.getOrDefault(id.value(), id.value()))
                                .collect(Collectors.joining(" · ")),
                        group.members().size()))
                .toList();
    }

    PersonFormView empty() {
        return typed(null, "", "", "", "", "", List.of(), false);
    }

    PersonFormView of(PersonView person) {
        var contacts = person.contacts();
        var phonesFirst = !contacts.isEmpty() && contacts.getFirst() instanceof Contact.Phone;
        return new PersonFormView(
                person.id(),
                person.name(),
                text(person.extension()),
                text(person.email()),
                Levels.shown(person.skills() == null ? Map.of() : person.skills()),
                hours(person.hours() == null ? "" : person.hours().value()),
                phones(person),
                phonesFirst,
                PhonePanel.of(person, offline(person)));
    }

    PersonFormView typed(
            @Nullable PersonView known,
            String name,
            String extension,
            String email,
            String skills,
            String hours,
            @Nullable List<String> phones,
            boolean phonesFirst) {
        var id = known == null ? "" : known.id();
        var panel = known == null ? PhonePanel.none("") : PhonePanel.of(known, offline(known));
        return new PersonFormView(id, name, extension, email, skills, hours(hours), given(phones), phonesFirst, panel);
    }

    private List<Choice> hours(String chosen) {
        return HoursChoices.of(
                tenants.calendars(), texts.of(PeopleMessages.class).dutyByHand(), chosen);
    }

    PersonForm fresh(
            String name, String extension, String email, String skills, String hours, @Nullable List<String> phones) {
        return new PersonForm(
                Ids.from(name),
                name.trim(),
                extension.trim(),
                contacts(phones),
                email.trim(),
                skills(skills),
                HoursChoices.read(hours));
    }

    PersonForm changed(
            PersonView known,
            String name,
            String extension,
            String email,
            String skills,
            String hours,
            @Nullable List<String> phones,
            boolean phonesFirst) {
        var desk = known.contacts().stream().filter(Contact.Sip.class::isInstance);
        var outside = contacts(phones).stream();
        var contacts = phonesFirst ? Stream.concat(outside, desk) : Stream.concat(desk, outside);
        return new PersonForm(
                known.id(),
                name.trim(),
                extension.trim(),
                contacts.toList(),
                email.trim(),
                skills(skills),
                HoursChoices.read(hours));
    }

    private Map<String, Integer> skills(String typed) {
        return Levels.read(typed)
                .orElseThrow(() ->
                        View.wrong("skills", texts.of(PeopleMessages.class).skillsMalformed()));
    }

    private List<Contact> contacts(@Nullable List<String> phones) {
        var contacts = new ArrayList<Contact>();
        given(phones).forEach(typed -> contacts.add(new Contact.Phone(phone(typed))));
        return contacts;
    }

    private PhoneNumber phone(String typed) {
        try {
            return new PhoneNumber(frame.formats().typedNumber(typed));
        } catch (IllegalArgumentException notOne) {
            throw View.wrong("contacts", texts.of(NumberMessages.class).notANumber());
        }
    }

    private List<String> phones(PersonView person) {
        return person.contacts().stream()
                .flatMap(contact -> contact instanceof Contact.Phone(var number)
                        ? Stream.of(frame.formats().number(number.value()))
                        : Stream.empty())
                .toList();
    }

    private static boolean hasDeskPhone(PersonView person) {
        return person.sipAccount() != null || person.contacts().stream().anyMatch(Contact.Sip.class::isInstance);
    }

    private static List<String> given(@Nullable List<String> phones) {
        return phones == null
                ? List.of()
                : phones.stream().filter(phone -> !phone.isBlank()).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
