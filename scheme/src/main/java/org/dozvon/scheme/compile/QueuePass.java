package org.dozvon.scheme.compile;

import java.util.List;
import org.dozvon.scheme.model.Ahead;
import org.dozvon.scheme.model.Announcements;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.plan.PhoneWaves;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanQueue;
import org.jspecify.annotations.Nullable;

/// Gives each queue its members: the people of its group with their ranks as levels, and their phones.
final class QueuePass {
    private final Indexes indexes;

    QueuePass(Indexes indexes) {
        this.indexes = indexes;
    }

    List<PlanQueue> compiled() {
        return indexes.tenant().queues().stream().map(this::compiled).toList();
    }

    private PlanQueue compiled(Queue queue) {
        var group = indexes.group(queue.group());
        return new PlanQueue(
                queue.id(),
                queue.name(),
                queue.strategy(),
                group.members().stream()
                        .map(person -> member(queue, group, person))
                        .toList(),
                queue.offerSeconds(),
                queue.wrapUpSeconds(),
                queue.restSeconds(),
                queue.mostWaiting(),
                uploaded(queue.music()),
                announcements(queue.announcements()),
                queue.ahead().stream().map(this::ahead).toList(),
                uploaded(queue.whisper()));
    }

    private PlanQueue.Ahead ahead(Ahead ahead) {
        var list = ahead.list();
        return new PlanQueue.Ahead(list == null ? null : indexes.list(list), ahead.callerClass(), ahead.priority());
    }

    private PlanQueue.@Nullable Announcements announcements(@Nullable Announcements told) {
        return told == null
                ? null
                : new PlanQueue.Announcements(
                        told.position(), told.expectedWait(), uploaded(told.promotion()), told.everySeconds());
    }

    private PlanQueue.Member member(Queue queue, Group group, PersonId person) {
        var known = indexes.person(person);
        var waves = PhoneWaves.of(person, known.contacts(), queue.contacts(), queue.offerSeconds());
        return new PlanQueue.Member(person, group.rank(person), waves, known.skills());
    }

    private PlanPrompt.@Nullable Uploaded uploaded(@Nullable SoundId sound) {
        return sound == null
                ? null
                : new PlanPrompt.Uploaded(sound, indexes.sound(sound).durationMillis());
    }
}
