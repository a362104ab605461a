package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dozvon.esl.command.Sound;
import org.dozvon.esl.dial.Trunk;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.run.RingManner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the node is told of each phone that it rings.
class DialPlannerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void whoeverPicksUpAQueuesCallHearsItsWhisperOutBeforeTheCallerIsThere() {
        var whisper = new PlanPrompt.Uploaded(new SoundId("sales-call"), 1_800);

        assertThat(dialled(whisper))
                .contains(
                        "group_confirm_key=exec",
                        "group_confirm_file=playback /sounds/avto/sales-call.wav",
                        "group_confirm_timeout=7");
    }

    @Test
    void withoutAWhisperWhoeverPicksUpIsConnectedAtOnce() {
        assertThat(dialled(null)).doesNotContain("group_confirm");
    }

    @Test
    void aTalkOutsideOfSomebodyWhoWasSentOnHasAnEnd() {
        var planner = new DialPlanner(settings(), identity(), arrival(), _ -> List.of(), DialPlanner.Away.INSIDE);
        var legs = planner.rung(List.of(
                new PlanLeg.Account("101", new PersonId("anna"), 20),
                new PlanLeg.Outside(new PhoneNumber("+74951234567"), null, 20)));

        assertThat(planner.together(legs, RingManner.USUAL, null).render()).doesNotContain("sched_hangup");
        assertThat(planner.sentOn().together(legs, RingManner.USUAL, null).render())
                .containsOnlyOnce("execute_on_answer=sched_hangup +14400 ALLOTTED_TIMEOUT");
    }

    private static String dialled(PlanPrompt.@Nullable Uploaded whisper) {
        var planner = new DialPlanner(settings(), identity(), arrival(), _ -> List.of(), DialPlanner.Away.INSIDE);
        var legs = planner.rung(List.of(new PlanLeg.Account("101", new PersonId("anna"), 20)));
        var manner = new RingManner(null, null, CallerShown.Which.AUTOMATIC, null, null, whisper, null);
        return planner.together(legs, manner, null).render();
    }

    private static LineSettings settings() {
        return new LineSettings(
                Path.of("/sounds"),
                Path.of("/recordings"),
                new Trunk("sofia/external/{number}@trunk.example.com"),
                Sound.silence(Duration.ofSeconds(1)),
                Duration.ofSeconds(3),
                Duration.ofSeconds(1));
    }

    private static CallIdentity identity() {
        return new CallIdentity("call-1", new TenantId("avto"), "avto.sip.localhost", 1, "router-1", NOW);
    }

    private static Arrival arrival() {
        return new Arrival("channel-1", "node-1", NOW, "avto", "+78123091500", "+79035550101", null, null, null);
    }
}
