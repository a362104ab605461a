package org.dozvon.scheme.check;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.QueueStep;

/// A call of a lift, an alarm or a fax is answered at once, or goes on: it never waits in a line.
final class ServiceNumberRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        var reached = drawing.reached();
        var queues = drawing.steps(QueueStep.class)
                .filter(queue -> reached.contains(queue.id()))
                .toList();
        if (queues.isEmpty()) {
            return;
        }
        var numbers = drawing.tenant().numbers().stream()
                .filter(number -> number.service() != null && comesHere(drawing, number))
                .map(DialledNumber::number)
                .map(PhoneNumber::value)
                .collect(Collectors.joining(", "));
        if (!numbers.isEmpty()) {
            queues.forEach(queue -> findings.error(
                    drawing,
                    queue,
                    "service-number-queued",
                    "сюда приходят звонки служебного номера " + numbers
                            + " (лифт, сигнализация, факс), а им нельзя ждать в очереди."
                            + " Выберите для номера другую схему.",
                    "calls to service number " + numbers
                            + " (lift, alarm, fax) come here, and they must not wait in a queue."
                            + " Choose another scheme for the number."));
        }
    }

    private static boolean comesHere(Drawing drawing, DialledNumber number) {
        return Stream.of(Optional.ofNullable(number.scheme()), Optional.ofNullable(number.overflow()))
                .flatMap(Optional::stream)
                .anyMatch(drawing::isRunBy);
    }
}
