package org.dozvon.scheme.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.scheme.desk.DeskMember;
import org.dozvon.scheme.desk.DeskQueue;
import org.dozvon.scheme.desk.Hours;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.plan.PhoneWaves;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPerson;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.TenantPlan;

/// What a plan says to the desk.
public final class QueueRules {
    private QueueRules() {}

    public static List<DeskQueue> of(TenantPlan plan) {
        return plan.queues().stream().map(QueueRules::of).toList();
    }

    private static DeskQueue of(PlanQueue queue) {
        return new DeskQueue(
                queue.id(),
                queue.strategy(),
                queue.members().stream().map(QueueRules::member).toList(),
                offer(queue),
                Duration.ofSeconds(queue.wrapUpSeconds()),
                Duration.ofSeconds(queue.restSeconds()),
                queue.mostWaiting());
    }

    /// With the time in which whoever has answered is told what for: until then nobody has the caller.
    private static Duration offer(PlanQueue queue) {
        var whisper = queue.whisper();
        var rings = Duration.ofSeconds((long) queue.offerSeconds() * turns(queue));
        return whisper == null ? rings : rings.plusMillis(whisper.durationMillis());
    }

    private static DeskMember member(PlanQueue.Member member) {
        return new DeskMember(member.person(), member.level(), 1, member.skills());
    }

    /// How many times whoever has most contacts is rung, one contact after the other.
    private static int turns(PlanQueue queue) {
        return queue.members().stream()
                .mapToInt(member -> Math.max(1, member.waves().size()))
                .max()
                .orElse(1);
    }

    /// Everybody who answers some queue, with all their phones.
    public static Map<PersonId, List<PlanLeg>> members(TenantPlan plan) {
        var members = new LinkedHashMap<PersonId, List<PlanLeg>>();
        plan.queues().stream()
                .flatMap(queue -> queue.members().stream())
                .forEach(member -> members.computeIfAbsent(member.person(), _ -> new ArrayList<>())
                        .addAll(member.waves().stream().flatMap(List::stream).toList()));
        return members;
    }

    /// Of those who answer some queue, and come and go by hours.
    public static Map<PersonId, Hours> hours(TenantPlan plan) {
        var members = members(plan).keySet();
        return plan.people().stream()
                .filter(person -> !person.hours().isEmpty() && members.contains(person.id()))
                .collect(Collectors.toMap(PlanPerson::id, person -> hours(person, plan), (one, _) -> one));
    }

    private static Hours hours(PlanPerson person, TenantPlan plan) {
        return new DutyHours(person.hours().stream()
                .map(calendar -> OpeningHours.of(plan.calendars().get(calendar), plan.zone()))
                .toList());
    }

    /// How these members of a queue are rung together.
    public static List<List<PlanLeg>> waves(TenantPlan plan, QueueId queue, List<PersonId> people) {
        return PhoneWaves.together(plan.queues().stream()
                .filter(one -> one.id().equals(queue))
                .flatMap(one -> one.members().stream())
                .filter(member -> people.contains(member.person()))
                .map(PlanQueue.Member::waves)
                .toList());
    }
}
