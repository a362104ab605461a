package org.dozvon.scheme.check;

import java.util.stream.Stream;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.Skills;

/// A caller waits in a queue that exists, not for ever, for somebody who is there, and leaves by keys that a phone has.
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
        var days = queue.lastAgentDays();
        if (days != null && (days < 1 || days > Limits.DAYS_BACK)) {
            findings.error(
                    drawing,
                    queue,
                    "queue-days-out-of-range",
                    "кто говорил со звонящим, помнят от 1 до " + Limits.DAYS_BACK + " дней.",
                    "who talked to the caller is remembered for 1 to " + Limits.DAYS_BACK + " days.");
        }
        checkSkills(drawing, queue, findings);
        PhoneKeys.check(drawing, queue, queue.keys(), findings);
        checkCallBack(drawing, queue, findings);
    }

    private static void checkCallBack(Drawing drawing, QueueStep queue, Findings findings) {
        var offer = queue.callBack();
        if (offer == null) {
            return;
        }
        if (!PhoneKeys.isKey(offer.key())) {
            PhoneKeys.unknown(drawing, queue, offer.key(), findings);
        }
        if (queue.keys().stream().anyMatch(key -> key.key().equals(offer.key()))) {
            findings.error(
                    drawing,
                    queue,
                    "queue-callback-key-taken",
                    "клавиша " + offer.key()
                            + " и просит перезвонить, и ведёт дальше. Выберите для одного из них другую.",
                    "key " + offer.key() + " both asks for a call back and leads on. Choose another for one of them.");
        }
        if (offer.calendar() != null && drawing.calendar(offer.calendar()).isEmpty()) {
            findings.error(
                    drawing,
                    queue,
                    "queue-callback-calendar-unknown",
                    "календаря, по которому перезванивать, больше нет. Выберите другой.",
                    "the calendar in whose hours to call back is gone. Choose another.");
        }
    }

    private static void checkSkills(Drawing drawing, QueueStep queue, Findings findings) {
        var skills = queue.skills();
        if (!SkillLimits.allow(skills)) {
            findings.error(drawing, queue, "queue-skills-out-of-range", SkillLimits.IN_RUSSIAN, SkillLimits.IN_ENGLISH);
        } else if (!skills.isEmpty() && !hasSomebodyFor(drawing, queue)) {
            findings.error(
                    drawing,
                    queue,
                    "queue-skills-nobody-has",
                    "таких навыков ни у кого в очереди нет: никто не ответит. Уберите навык или добавьте его сотруднику.",
                    "nobody in the queue has these skills: nobody would answer. Remove a skill or give it to a person.");
        }
    }

    /// Somebody must have all of them: a call has one who answers.
    private static boolean hasSomebodyFor(Drawing drawing, QueueStep step) {
        var people = drawing.queue(step.queue()).stream()
                .flatMap(queue -> group(drawing, queue))
                .flatMap(group -> group.members().stream())
                .toList();
        return people.isEmpty()
                || drawing.tenant().people().stream()
                        .filter(person -> people.contains(person.id()))
                        .anyMatch(person -> Skills.fit(person.skills(), step.skills()));
    }

    private static Stream<Group> group(Drawing drawing, Queue queue) {
        return drawing.tenant().groups().stream().filter(group -> group.id().equals(queue.group()));
    }
}
