package org.dozvon.tenant.demo;

import java.util.Arrays;
import java.util.List;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.number.NumberForm;
import org.dozvon.tenant.number.NumberService;
import org.dozvon.tenant.people.GroupForm;
import org.dozvon.tenant.people.GroupService;
import org.dozvon.tenant.people.PersonForm;
import org.dozvon.tenant.people.PersonService;
import org.dozvon.tenant.people.SipAccountService;
import org.dozvon.tenant.queue.AnnouncementsForm;
import org.dozvon.tenant.queue.QueueForm;
import org.dozvon.tenant.queue.QueueService;
import org.dozvon.tenant.scheme.SchemeForm;
import org.dozvon.tenant.scheme.SchemeService;
import org.dozvon.tenant.scheme.VersionService;

import jakarta.enterprise.context.ApplicationScoped;

/// What every company has.
@ApplicationScoped
public class Furniture {
    private static final int OFFER_SECONDS = 20;
    private static final int WRAP_UP_SECONDS = 10;
    private static final int TOLD_EVERY_SECONDS = 45;

    private final TenantScope scope;
    private final PersonService people;
    private final SipAccountService accounts;
    private final GroupService groups;
    private final QueueService queues;
    private final NumberService numbers;
    private final SchemeService schemes;
    private final VersionService versions;

    Furniture(
            TenantScope scope,
            PersonService people,
            SipAccountService accounts,
            GroupService groups,
            QueueService queues,
            NumberService numbers,
            SchemeService schemes,
            VersionService versions) {
        this.scope = scope;
        this.people = people;
        this.accounts = accounts;
        this.groups = groups;
        this.queues = queues;
        this.numbers = numbers;
        this.schemes = schemes;
        this.versions = versions;
    }

    /// Whose account of the development realm has the same name is this person: their addresses are the same.
    void person(String id, String name, String extension, String... phones) {
        var contacts = Arrays.stream(phones)
                .<Contact>map(phone -> new Contact.Phone(new PhoneNumber(phone)))
                .toList();
        people.create(new PersonForm(
                id, name, extension, contacts, "%s@%s.localhost".formatted(id, scope.required()), null, null));
    }

    /// The password can be known by everybody, so that a phone can be put on the desk at once.
    void phone(String person, String extension) {
        accounts.open(person, "demo-phone-" + extension);
    }

    void group(String id, String name, String... members) {
        groups.create(new GroupForm(
                id, name, Arrays.stream(members).map(PersonId::new).toList(), null, null));
    }

    /// Answered by the group of the same name.
    void queue(String id, String name) {
        queues.create(new QueueForm(
                id,
                name,
                new GroupId(id),
                RingStrategy.MOST_IDLE,
                null,
                OFFER_SECONDS,
                WRAP_UP_SECONDS,
                null,
                null,
                null,
                new AnnouncementsForm(true, true, null, TOLD_EVERY_SECONDS),
                null,
                null));
    }

    void liveScheme(Scheme drawing, String comment) {
        var id = drawing.id().value();
        var begun = schemes.create(new SchemeForm.Create(id, drawing.name(), null), Language.ENGLISH);
        var drawn = schemes.draw(id, begun.revision(), drawing, Language.ENGLISH);
        versions.publish(id, new SchemeForm.Publish(drawn.revision(), comment));
    }

    /// @param owner   who answers for it; empty for nobody
    /// @param place   where customers find it
    void number(String number, String label, String scheme, String owner, String purpose, String place) {
        var card = new NumberForm.CardForm(owner.isEmpty() ? null : new PersonId(owner), purpose, List.of(place));
        numbers.create(new NumberForm(new PhoneNumber(number), label, new SchemeId(scheme), null, null, null, card));
    }
}
