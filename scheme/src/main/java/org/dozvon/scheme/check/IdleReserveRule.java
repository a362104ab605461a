package org.dozvon.scheme.check;

import java.util.stream.Stream;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepExits;

/// The reserve rings when no phone of a step could be reached: one that is among them could not be reached either.
final class IdleReserveRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        var reserve = drawing.scheme().reserve();
        if (reserve != null) {
            drawing.ringing()
                    .filter(ringing -> fallsToReserve(drawing, ringing.step()))
                    .filter(ringing -> rung(drawing, ringing).anyMatch(reserve.number()::equals))
                    .map(Drawing.Ringing::step)
                    .forEach(ring -> findings.warning(
                            ring.id(),
                            "reserve-rung-already",
                            drawing.ru(ring) + ": резервный номер " + reserve.number()
                                    + " здесь уже звонит — когда недоступны все, недоступен и он. Укажите другой резерв.",
                            drawing.en(ring) + ": the reserve number " + reserve.number()
                                    + " rings here already: when nobody is reachable, neither is it. Choose another."));
        }
    }

    private static boolean fallsToReserve(Drawing drawing, Step step) {
        return StepExits.of(drawing.tenant(), step).stream()
                .anyMatch(exit -> StepExits.fallsToReserve(step, exit) && !drawing.leadsSomewhere(step, exit));
    }

    static Stream<PhoneNumber> rung(Drawing drawing, Drawing.Ringing ringing) {
        return ringing.targets().stream().flatMap(target -> switch (target) {
            case RingTarget.OfPhone phone -> Stream.of(phone.number());
            case RingTarget.OfPerson person ->
                drawing.person(person.person()).stream().flatMap(kept -> phones(kept.contacts().stream()));
            case RingTarget.OfGroup group ->
                drawing.group(group.group()).stream()
                        .flatMap(kept -> kept.members().stream())
                        .flatMap(member -> drawing.person(member).stream())
                        .flatMap(kept -> phones(kept.contacts().stream()));
            case RingTarget.OfExtension _, RingTarget.OfSip _, RingTarget.OfDuty _, RingTarget.OfVariable _ ->
                Stream.empty();
        });
    }

    private static Stream<PhoneNumber> phones(Stream<Contact> contacts) {
        return contacts.flatMap(
                contact -> contact instanceof Contact.Phone(var number) ? Stream.of(number) : Stream.empty());
    }
}
