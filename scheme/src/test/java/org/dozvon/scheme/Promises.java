package org.dozvon.scheme;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.run.OpeningHours;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.dozvon.scheme.verify.Verification;

import static org.assertj.core.api.Assertions.assertThat;

/// What is proven of a scheme, held against a call to it.
public final class Promises {
    private Promises() {}

    /// No call disproves what was proven.
    public static void assertKept(Tenant tenant, Verification proven, SimulatedCaller caller, Trail trail) {
        var codes = proven.problems().stream().map(Problem::code).toList();
        if (codes.stream().noneMatch(code -> code.startsWith("loop-"))) {
            assertThat(trail.ending()).isNotEqualTo(Ending.TOO_MANY_STEPS);
        }
        if (staysInOneHour(tenant, caller.moment(), trail)) {
            if (isCutOff(trail)) {
                assertThat(codes).contains("caller-cut-off");
            }
            var idle = proven.problems().stream()
                    .filter(problem -> problem.code().equals("exit-never-taken"))
                    .map(problem -> problem.step() + " " + problem.exit())
                    .toList();
            assertThat(left(trail)).filteredOn(idle::contains).isEmpty();
            var wait = proven.longestWait();
            if (wait != null && goesRoundNowhere(trail)) {
                assertThat(waited(trail)).isLessThanOrEqualTo(wait.length().toMillis());
            }
        }
    }

    /// The proof goes by the moment at which a call came.
    private static boolean staysInOneHour(Tenant tenant, Instant from, Trail trail) {
        var hours = OpeningHours.of(tenant.calendars().getFirst(), tenant.zone());
        return hours.at(from) == hours.at(from.plusMillis(trail.totalMillis()));
    }

    private static List<String> left(Trail trail) {
        return trail.events().stream()
                .flatMap(event -> event instanceof TrailEvent.LeftStep left
                                && left.scheme().value().equals("main")
                        ? Stream.of(left.step() + " " + left.exit())
                        : Stream.empty())
                .toList();
    }

    private static final Set<String> SAY_NOTHING =
            Set.of("schedule", "caller", "split", "set", "notify", "record", "dialled", "scheme", "end", "hangup");

    /// Hung up on without a word: nothing left behind, and no message heard since the last question or ringing.
    private static boolean isCutOff(Trail trail) {
        if (trail.ending() != Ending.HUNG_UP
                || !(trail.events().get(trail.events().size() - 2) instanceof TrailEvent.EnteredStep)) {
            return false;
        }
        var spokenTo = false;
        for (var event : trail.events()) {
            if (event instanceof TrailEvent.EnteredStep entered && !SAY_NOTHING.contains(entered.kind())) {
                spokenTo = entered.kind().equals("play");
            }
        }
        return !spokenTo;
    }

    private static boolean goesRoundNowhere(Trail trail) {
        return left(trail).stream().map(move -> move.split(" ")[0]).distinct().count()
                == left(trail).size();
    }

    /// Until a message could be left, somebody answered, or the last step was done.
    private static long waited(Trail trail) {
        var last = 0L;
        for (var event : trail.events()) {
            switch (event) {
                case TrailEvent.EnteredStep entered
                when entered.kind().equals("voicemail") -> {
                    return entered.atMillis();
                }
                case TrailEvent.Talked talked -> {
                    return talked.atMillis();
                }
                case TrailEvent.EnteredStep entered -> last = entered.atMillis();
                case TrailEvent.LeftStep left -> last = left.atMillis();
                default -> {}
            }
        }
        return last;
    }
}
