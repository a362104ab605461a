package org.dozvon.scheme.check;

import java.util.stream.Stream;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Step;

/// Ringing one's own number brings the call back to its beginning, and takes one more line each time.
final class OwnNumberRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.ringing()
                .forEach(ringing -> ringing.targets().stream()
                        .flatMap(target -> numbers(drawing, target))
                        .filter(drawing::isOwn)
                        .distinct()
                        .forEach(number -> found(drawing, ringing.step(), number, findings)));
    }

    private static void found(Drawing drawing, Step ring, PhoneNumber number, Findings findings) {
        findings.error(
                ring.id(),
                "ring-own-number",
                drawing.ru(ring) + ": " + number
                        + " — ваш собственный номер, звонок вернётся в начало. Укажите другой номер.",
                drawing.en(ring) + ": " + number
                        + " is your own number, so the call comes back to its start. Choose another number.");
    }

    private static Stream<PhoneNumber> numbers(Drawing drawing, RingTarget target) {
        return switch (target) {
            case RingTarget.OfPhone phone -> Stream.of(phone.number());
            case RingTarget.OfPerson person ->
                drawing.person(person.person()).stream().flatMap(OwnNumberRule::numbers);
            case RingTarget.OfGroup group ->
                drawing.group(group.group()).stream()
                        .flatMap(kept -> kept.members().stream())
                        .flatMap(member -> drawing.person(member).stream())
                        .flatMap(OwnNumberRule::numbers);
            case RingTarget.OfDuty duty ->
                drawing.rota(duty.rota()).stream()
                        .flatMap(rota -> rota.watches().stream())
                        .flatMap(watch -> drawing.person(watch.person()).stream())
                        .flatMap(OwnNumberRule::numbers);
            case RingTarget.OfExtension _, RingTarget.OfSip _, RingTarget.OfVariable _ -> Stream.empty();
        };
    }

    private static Stream<PhoneNumber> numbers(Person person) {
        return person.contacts().stream()
                .flatMap(contact -> contact instanceof Contact.Phone(var number) ? Stream.of(number) : Stream.empty());
    }
}
