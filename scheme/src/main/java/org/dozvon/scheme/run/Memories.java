package org.dozvon.scheme.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Who talked to this caller before.
final class Memories {
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final CallState call;

    Memories(CallState call) {
        this.call = call;
    }

    /// @param days 1 is today, from midnight in the tenant's zone
    Optional<PersonId> lastAgent(List<PersonId> members, int days, StepPointer pointer) {
        var caller = call.line().caller();
        if (caller == null) {
            call.listener().learnt(pointer, "last-agent", "hidden");
            return Optional.empty();
        }
        var question = new Lookups.AgentQuestion(caller, members, since(days), LIMIT);
        var answer = call.line().await(() -> call.world().lookups().lastAgent(question), LIMIT);
        call.listener().learnt(pointer, "last-agent", result(answer));
        return answer instanceof Lookups.AgentAnswer.Found(var person) ? Optional.of(person) : Optional.empty();
    }

    private static String result(Lookups.@Nullable AgentAnswer answer) {
        return switch (answer) {
            case null -> "timeout";
            case Lookups.AgentAnswer.Found(var person) -> person.value();
            case Lookups.AgentAnswer.Unknown _ -> "unknown";
            case Lookups.AgentAnswer.Failed(var reason) -> reason;
        };
    }

    private Instant since(int days) {
        var zone = ZoneId.of(call.plan().plan().zone());
        var today = call.line().now().atZone(zone).toLocalDate();
        return today.minusDays(days - 1L).atStartOfDay(zone).toInstant();
    }
}
