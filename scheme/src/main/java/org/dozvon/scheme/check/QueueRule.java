package org.dozvon.scheme.check;

import java.util.HashSet;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.QueueStep;

/// A caller waits in a queue that exists, not for ever, and leaves by keys that a phone has.
final class QueueRule implements Rule {
    private static final String KEYS = "0123456789*#";

    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(QueueStep.class).forEach(queue -> check(drawing, queue, findings));
    }

    private static void check(Drawing drawing, QueueStep queue, Findings findings) {
        if (drawing.tenant().queues().stream().noneMatch(one -> one.id().equals(queue.queue()))) {
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
        var seen = new HashSet<String>();
        queue.keys().forEach(key -> check(drawing, queue, key, seen.add(key.key()), findings));
    }

    private static void check(Drawing drawing, QueueStep queue, MenuKey key, boolean first, Findings findings) {
        if (key.key().length() != 1 || !KEYS.contains(key.key())) {
            findings.error(
                    drawing,
                    queue,
                    "menu-key-unknown",
                    "на телефоне нет клавиши «" + Text.start(key.key()) + "». Выберите цифру, * или #.",
                    "phones have no key “" + Text.start(key.key()) + "”. Choose a digit, * or #.");
        } else if (!first) {
            findings.error(
                    drawing,
                    queue,
                    "menu-key-repeated",
                    "клавиша " + key.key() + " указана дважды. Уберите одну из них.",
                    "key " + key.key() + " is there twice. Remove one of them.");
        }
    }
}
