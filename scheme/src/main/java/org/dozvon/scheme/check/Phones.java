package org.dozvon.scheme.check;

import java.util.stream.Stream;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;

/// Counts the phones that would ring.
final class Phones {
    private Phones() {}

    static int of(Drawing drawing, RingStep ring) {
        return ring.targets().stream().mapToInt(target -> of(drawing, target)).sum();
    }

    static int of(Person person, ContactOrder order) {
        return switch (order) {
            case ALL_AT_ONCE, IN_TURN -> person.contacts().size();
            case MAIN_ONLY -> Math.min(1, person.contacts().size());
            case SIP_ONLY -> sip(person);
        };
    }

    static int of(Drawing drawing, String extension) {
        var accounts = drawing.tenant().accounts().stream();
        return drawing.personAt(extension).map(Phones::sip).orElseGet(() -> (int)
                accounts.filter(account -> account.account().equals(extension)).count());
    }

    private static int of(Drawing drawing, RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson person -> of(drawing.person(person.person()).stream(), person.contacts());
            case RingTarget.OfGroup group -> of(members(drawing, group), group.contacts());
            case RingTarget.OfExtension extension -> of(drawing, extension.extension());
            case RingTarget.OfPhone _, RingTarget.OfSip _, RingTarget.OfVariable _ -> 1;
            case RingTarget.OfDuty duty -> duty(drawing, duty);
        };
    }

    /// Of whoever of the rota has the most.
    private static int duty(Drawing drawing, RingTarget.OfDuty duty) {
        return drawing.rota(duty.rota()).stream()
                .flatMap(rota -> rota.watches().stream())
                .flatMap(watch -> drawing.person(watch.person()).stream())
                .mapToInt(person -> of(person, duty.contacts()))
                .max()
                .orElse(0);
    }

    private static Stream<Person> members(Drawing drawing, RingTarget.OfGroup group) {
        return drawing.group(group.group()).stream()
                .flatMap(kept -> kept.members().stream())
                .flatMap(member -> drawing.person(member).stream());
    }

    private static int of(Stream<Person> people, ContactOrder order) {
        return people.mapToInt(person -> of(person, order)).sum();
    }

    private static int sip(Person person) {
        return (int)
                person.contacts().stream().filter(Contact.Sip.class::isInstance).count();
    }
}
