package org.dozvon.scheme.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// What phones dial beside people's extensions. A queue is dialled as a drawing that nobody has drawn: its one step is
/// to stand in the line. So a step pointer names it, and another router goes on there.
final class InsideNumbers {
    static final int LONGEST_WAIT_SECONDS = 600;

    private static final StepId WAITS = new StepId("line");

    private final Map<String, InsideNumber> numbers;
    private final Map<String, PlanScheme> lines = new HashMap<>();

    InsideNumbers(TenantPlan plan) {
        var taken = new HashSet<SchemeId>();
        plan.schemes().forEach(scheme -> taken.add(scheme.id()));
        numbers = plan.inside().stream()
                .filter(number -> leadsSomewhere(number, plan))
                .collect(Collectors.toMap(InsideNumber::extension, number -> number, (one, _) -> one));
        numbers.values().forEach(number -> {
            var queue = number.queue();
            if (queue != null) {
                var index = index(queue, plan);
                lines.put(
                        number.extension(),
                        line(
                                free(number.extension(), taken),
                                index,
                                plan.queues().get(index).name()));
            }
        });
    }

    private static boolean leadsSomewhere(InsideNumber number, TenantPlan plan) {
        var queue = number.queue();
        return queue != null
                ? index(queue, plan) >= 0
                : plan.schemes().stream().anyMatch(scheme -> scheme.id().equals(number.scheme()));
    }

    private static int index(QueueId queue, TenantPlan plan) {
        return IntStream.range(0, plan.queues().size())
                .filter(i -> plan.queues().get(i).id().equals(queue))
                .findFirst()
                .orElse(-1);
    }

    private static SchemeId free(String extension, Set<SchemeId> taken) {
        var name = "inside-" + extension;
        while (taken.contains(new SchemeId(name))) {
            name += "-";
        }
        return new SchemeId(name);
    }

    private static PlanScheme line(SchemeId id, int queue, String name) {
        return new PlanScheme(id, name, 0, List.of(waiting(WAITS, queue)), null);
    }

    /// As in a step of the queue that has no keys and no greeting.
    static PlanStep.Queue waiting(StepId step, int queue) {
        return new PlanStep.Queue(
                step,
                queue,
                null,
                LONGEST_WAIT_SECONDS,
                "",
                List.of(),
                PlanStep.GOODBYE,
                PlanStep.GOODBYE,
                PlanStep.GOODBYE,
                PlanStep.GOODBYE,
                Map.of(),
                null);
    }

    /// Drawings that nobody has drawn.
    List<PlanScheme> lines() {
        return List.copyOf(lines.values());
    }

    Optional<InsideNumber> at(String digits) {
        return Optional.ofNullable(numbers.get(digits));
    }

    /// The drawing that begins where this is dialled.
    Optional<SchemeId> start(String digits) {
        return at(digits).map(number -> start(number));
    }

    private @Nullable SchemeId start(InsideNumber number) {
        var line = lines.get(number.extension());
        return line == null ? number.scheme() : line.id();
    }
}
