package org.dozvon.scheme.check;

import java.util.stream.Stream;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.RingTarget;

/// An outside phone rings no longer than its network lets it: after that the network's own voice answers.
final class TrunkTimesRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.ringing()
                .filter(ringing -> ringing.targets().stream().anyMatch(target -> isTooLong(drawing, target)))
                .map(Drawing.Ringing::step)
                .forEach(ring -> findings.warning(
                        ring.id(),
                        "ring-longer-than-trunk",
                        drawing.ru(ring) + ": внешний номер звонит дольше " + Limits.TRUNK_RING_SECONDS
                                + " секунд, а мобильные сети раньше отвечают своим голосом. Поставьте не больше 60.",
                        drawing.en(ring) + ": an outside number rings longer than " + Limits.TRUNK_RING_SECONDS
                                + " seconds, but mobile networks answer themselves before that. Set 60 at most."));
    }

    private static boolean isTooLong(Drawing drawing, RingTarget target) {
        return target.timeoutSeconds() > Limits.TRUNK_RING_SECONDS && isOutside(drawing, target);
    }

    private static boolean isOutside(Drawing drawing, RingTarget target) {
        return switch (target) {
            case RingTarget.OfPhone _ -> true;
            case RingTarget.OfPerson person ->
                person.contacts() != ContactOrder.SIP_ONLY && hasMobile(drawing.person(person.person()).stream());
            case RingTarget.OfGroup group ->
                group.contacts() != ContactOrder.SIP_ONLY
                        && hasMobile(drawing.group(group.group()).stream()
                                .flatMap(kept -> kept.members().stream())
                                .flatMap(member -> drawing.person(member).stream()));
            case RingTarget.OfExtension _, RingTarget.OfSip _, RingTarget.OfDuty _, RingTarget.OfVariable _ -> false;
        };
    }

    private static boolean hasMobile(Stream<Person> people) {
        return people.flatMap(person -> person.contacts().stream()).anyMatch(Contact.Phone.class::isInstance);
    }
}
