package org.dozvon.scheme.check;

import org.dozvon.scheme.model.QueueStep;

/// A caller waits in a queue that exists, not for ever, and leaves by keys that a phone has.
final class QueueRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(QueueStep.class).forEach(queue -> check(drawing, queue, findings));
    }

    private static void check(Drawing drawing, QueueStep queue, Findings findings) {
        if (drawing.queue(queue.queue()).isEmpty()) {
            findings.error(
                    drawing,
                    queue,
                    "queue-unknown",
                    "очереди больше нет. Выберите другую.",
                    "its queue is gone. Choose another.");
        }
        if (queue.maxWaitSeconds() < Limits.QUEUE_SECONDS_MIN || queue.maxWaitSeconds() > Limits.QUEUE_SECONDS_MAX) {
            findings.error(
                    drawing,
                    queue,
                    "queue-wait-out-of-range",
                    "ждать в очереди можно от 10 секунд до 2 часов, а указано " + queue.maxWaitSeconds()
                            + " с. Поставьте, например, 180.",
                    "callers can wait from 10 seconds to 2 hours, but here it says " + queue.maxWaitSeconds()
                            + " s. Set 180, for example.");
        }
        PhoneKeys.check(drawing, queue, queue.keys(), findings);
    }
}
