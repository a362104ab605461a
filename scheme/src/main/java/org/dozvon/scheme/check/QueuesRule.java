package org.dozvon.scheme.check;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Ahead;
import org.dozvon.scheme.model.Announcements;
import org.dozvon.scheme.model.CallVariables;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.Sound;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.Tenant;

/// A queue is answered by a group that exists, and its times are such as people bear.
final class QueuesRule implements TenantRule {
    @Override
    public void check(Tenant tenant, Findings findings) {
        var groups =
                tenant.groups().stream().collect(Collectors.toMap(Group::id, Function.identity(), (one, _) -> one));
        var sounds = tenant.sounds().stream().map(Sound::id).collect(Collectors.toSet());
        if (tenant.queues().size() > Limits.QUEUES) {
            findings.error(
                    null,
                    "queues-too-many",
                    "Очередей больше " + Limits.QUEUES + ". Уберите лишние.",
                    "There are more than " + Limits.QUEUES + " queues. Remove some.");
        }
        for (var queue : tenant.queues()) {
            var group = groups.get(queue.group());
            if (group == null) {
                error(
                        findings,
                        queue,
                        "queue-group-unknown",
                        "нет группы. Выберите её.",
                        "its group is gone. Choose one.");
            } else if (group.members().isEmpty()) {
                error(
                        findings,
                        queue,
                        "queue-without-members",
                        "в группе «" + group.name() + "» никого нет. Добавьте людей.",
                        "group “" + group.name() + "” is empty. Add people.");
            }
            if (group != null && rungTogether(tenant, queue, group) > Limits.PHONES) {
                error(
                        findings,
                        queue,
                        "queue-too-many-phones",
                        "сразу звонило бы больше " + Limits.PHONES
                                + " телефонов. Звоните не всем сразу или уменьшите группу.",
                        "more than " + Limits.PHONES
                                + " phones would ring at once. Do not ring everybody at once, or make the group smaller.");
            }
            if (queue.music() != null && !sounds.contains(queue.music())) {
                error(
                        findings,
                        queue,
                        "queue-music-unknown",
                        "её музыки больше нет. Выберите другую.",
                        "its music is gone. Choose another.");
            }
            if (queue.whisper() != null) {
                whisper(tenant, queue, findings);
            }
            times(queue, findings);
            ahead(tenant, queue, findings);
            if (queue.announcements() != null) {
                check(queue, queue.announcements(), sounds, findings);
            }
        }
    }

    private static void check(Queue queue, Announcements told, Set<SoundId> sounds, Findings findings) {
        if (told.promotion() != null && !sounds.contains(told.promotion())) {
            error(
                    findings,
                    queue,
                    "queue-promotion-unknown",
                    "её объявления больше нет. Выберите другое.",
                    "its announcement is gone. Choose another.");
        }
        if (told.everySeconds() < Limits.ANNOUNCED_SECONDS_MIN || told.everySeconds() > Limits.ANNOUNCED_SECONDS_MAX) {
            error(
                    findings,
                    queue,
                    "queue-announcements-out-of-range",
                    "объявления повторяют раз в 15–600 секунд, а указано " + told.everySeconds() + ".",
                    "announcements come every 15 to 600 seconds, but here it says " + told.everySeconds() + ".");
        }
    }

    /// The caller waits until it has been heard.
    private static void whisper(Tenant tenant, Queue queue, Findings findings) {
        var whisper = tenant.sounds().stream()
                .filter(sound -> sound.id().equals(queue.whisper()))
                .findFirst();
        if (whisper.isEmpty()) {
            error(
                    findings,
                    queue,
                    "queue-whisper-unknown",
                    "её подсказки больше нет. Выберите другую.",
                    "what whoever answers is told is gone. Choose another sound.");
        } else if (whisper.get().durationMillis() > Limits.WHISPER_SECONDS * 1_000L) {
            error(
                    findings,
                    queue,
                    "queue-whisper-too-long",
                    "подсказка длиннее " + Limits.WHISPER_SECONDS
                            + " секунд: всё это время звонящий ждёт. Запишите короче.",
                    "what whoever answers is told takes more than " + Limits.WHISPER_SECONDS
                            + " seconds, and the caller waits for so long. Make it shorter.");
        }
    }

    private static void ahead(Tenant tenant, Queue queue, Findings findings) {
        var lists = tenant.callerLists().stream().map(CallerList::id).collect(Collectors.toSet());
        if (queue.ahead().stream().anyMatch(one -> one.list() != null && !lists.contains(one.list()))) {
            error(
                    findings,
                    queue,
                    "queue-list-unknown",
                    "списка, который идёт первым, больше нет. Выберите другой.",
                    "the list that comes first is gone. Choose another.");
        }
        if (queue.ahead().size() > Limits.AHEAD
                || queue.ahead().stream().anyMatch(one -> !isOne(one) || isNoPriority(one.priority()))) {
            error(
                    findings,
                    queue,
                    "queue-ahead-out-of-range",
                    "вперёд идут не больше " + Limits.AHEAD + " списков и классов, у каждого приоритет от 1 до "
                            + Limits.PRIORITY_MAX + ".",
                    "at most " + Limits.AHEAD + " lists and classes come first, each with a priority of 1 to "
                            + Limits.PRIORITY_MAX + ".");
        }
    }

    /// Either a list or a class.
    private static boolean isOne(Ahead ahead) {
        var callerClass = ahead.callerClass();
        return callerClass == null
                ? ahead.list() != null
                : ahead.list() == null
                        && !callerClass.isBlank()
                        && callerClass.length() <= CallVariables.VALUE_CHARACTERS;
    }

    private static boolean isNoPriority(int priority) {
        return priority < 1 || priority > Limits.PRIORITY_MAX;
    }

    /// As many as one caller's phones can be at the node: of all members where the strategy asks several at once.
    private static int rungTogether(Tenant tenant, Queue queue, Group group) {
        var phones = tenant.people().stream()
                .filter(person -> group.members().contains(person.id()))
                .mapToInt(person -> Phones.of(person, queue.contacts()));
        return switch (queue.strategy()) {
            case PARALLEL, BY_LEVEL -> phones.sum();
            case SEQUENTIAL, RANDOM, MOST_IDLE, LEAST_TALK, FEWEST_ANSWERED, MOST_IDLE_IN_LEVEL, ROUND_ROBIN ->
                phones.max().orElse(0);
        };
    }

    private static void times(Queue queue, Findings findings) {
        if (queue.offerSeconds() < Limits.RING_SECONDS_MIN || queue.offerSeconds() > Limits.RING_SECONDS_MAX) {
            error(
                    findings,
                    queue,
                    "queue-offer-out-of-range",
                    "телефон звонит от 5 до 120 секунд, а указано " + queue.offerSeconds() + ".",
                    "a phone rings for 5 to 120 seconds, but here it says " + queue.offerSeconds() + ".");
        }
        if (isNoPause(queue.wrapUpSeconds()) || isNoPause(queue.restSeconds())) {
            error(
                    findings,
                    queue,
                    "queue-pause-out-of-range",
                    "перерыв после звонка бывает от 0 до 600 секунд.",
                    "a pause after a call takes 0 to 600 seconds.");
        }
        if (queue.mostWaiting() < 1 || queue.mostWaiting() > Limits.QUEUE_LENGTH) {
            error(
                    findings,
                    queue,
                    "queue-length-out-of-range",
                    "ждать могут от 1 до " + Limits.QUEUE_LENGTH + " звонящих.",
                    "1 to " + Limits.QUEUE_LENGTH + " callers can wait.");
        }
    }

    private static boolean isNoPause(int seconds) {
        return seconds < 0 || seconds > Limits.QUEUE_PAUSE_SECONDS;
    }

    private static void error(Findings findings, Queue queue, String code, String russian, String english) {
        findings.error(
                null, code, "Очередь «" + queue.name() + "»: " + russian, "Queue “" + queue.name() + "”: " + english);
    }
}
