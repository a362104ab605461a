package org.dozvon.web.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.SoundMessages;
import org.dozvon.web.scheme.EditorData.PickCalendar;
import org.dozvon.web.scheme.EditorData.PickConnection;
import org.dozvon.web.scheme.EditorData.PickContact;
import org.dozvon.web.scheme.EditorData.PickGroup;
import org.dozvon.web.scheme.EditorData.PickList;
import org.dozvon.web.scheme.EditorData.PickNumber;
import org.dozvon.web.scheme.EditorData.PickPerson;
import org.dozvon.web.scheme.EditorData.PickPhrase;
import org.dozvon.web.scheme.EditorData.PickQueue;
import org.dozvon.web.scheme.EditorData.PickRota;
import org.dozvon.web.scheme.EditorData.PickScheme;
import org.dozvon.web.scheme.EditorData.PickSound;

/// What the steps of a scheme can point at.
record Directories(Tenant tenant, Formats formats, SoundMessages sounds) {

    EditorData.Directories without(Scheme edited) {
        return new EditorData.Directories(
                people(),
                groups(),
                calendars(),
                callerLists(),
                uploaded(),
                stock(),
                schemesBut(edited),
                numbers(),
                rotas(),
                connections(),
                queues());
    }

    private List<PickPerson> people() {
        return tenant.people().stream()
                .map(person -> new PickPerson(
                        person.id().value(),
                        person.name(),
                        person.extension(),
                        person.contacts().stream().map(this::contact).toList(),
                        List.copyOf(person.skills().keySet())))
                .toList();
    }

    private PickContact contact(Contact contact) {
        return PickContact.of(
                contact,
                switch (contact) {
                    case Contact.Sip(var account) -> account;
                    case Contact.Phone(var number) -> formats.number(number.value());
                });
    }

    private List<PickGroup> groups() {
        return tenant.groups().stream()
                .map(group -> new PickGroup(
                        group.id().value(),
                        group.name(),
                        group.members().stream().map(member -> member.value()).toList()))
                .toList();
    }

    private List<PickCalendar> calendars() {
        return tenant.calendars().stream()
                .map(calendar -> new PickCalendar(
                        calendar.id(),
                        calendar.name(),
                        calendar.intervals().stream()
                                .map(Calendar.Interval::name)
                                .distinct()
                                .toList()))
                .toList();
    }

    private List<PickList> callerLists() {
        return tenant.callerLists().stream()
                .map(list -> new PickList(
                        list.id().value(), list.name(), list.entries().size()))
                .toList();
    }

    private List<PickSound> uploaded() {
        return tenant.sounds().stream()
                .map(sound -> new PickSound(
                        sound.id().value(), sound.name(), sound.durationMillis(), "/sounds/" + sound.id() + "/audio"))
                .toList();
    }

    private List<PickPhrase> stock() {
        return Arrays.stream(StockPhrase.values())
                .map(phrase -> new PickPhrase(phrase.tag(), Phrases.label(phrase, sounds), Phrases.audioPath(phrase)))
                .toList();
    }

    private List<PickScheme> schemesBut(Scheme edited) {
        return tenant.schemes().stream()
                .filter(scheme -> !scheme.id().equals(edited.id()))
                .map(scheme -> new PickScheme(scheme.id().value(), scheme.name(), ends(scheme)))
                .toList();
    }

    private List<PickNumber> numbers() {
        return tenant.numbers().stream()
                .map(own -> new PickNumber(own.number().value(), own.label()))
                .toList();
    }

    private List<PickRota> rotas() {
        return tenant.rotas().stream()
                .map(rota -> new PickRota(rota.id().value(), rota.name()))
                .toList();
    }

    private List<PickConnection> connections() {
        return tenant.connections().stream()
                .map(one -> new PickConnection(one.id().value(), one.name(), one.kind()))
                .toList();
    }

    private List<PickQueue> queues() {
        return tenant.queues().stream()
                .map(queue -> new PickQueue(
                        queue.id().value(), queue.name(), queue.group().value()))
                .toList();
    }

    private static List<String> ends(Scheme scheme) {
        return scheme.steps().stream()
                .flatMap(step -> step instanceof EndStep end ? Stream.of(end.name()) : Stream.empty())
                .distinct()
                .toList();
    }
}
