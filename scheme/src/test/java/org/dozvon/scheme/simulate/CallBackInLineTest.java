package org.dozvon.scheme.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.CallBackHours;
import org.dozvon.scheme.run.Ending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A caller in a queue who may press 5, hang up and be called back; nobody answers.
class CallBackInLineTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-29T09:00:00Z");

    @Test
    void whoPressesTheKeyIsPromisedACallAndLetGo() {
        var trail = calls("+79990001122", MONDAY, "5");

        assertThat(trail.ending()).isEqualTo(Ending.CALLBACK_PROMISED);
        assertThat(promised(trail).number()).isEqualTo("+79990001122");
        assertThat(promised(trail).due()).isBetween(MONDAY, MONDAY.plusSeconds(60));
    }

    @Test
    void whoWaitsIsToldOfTheKey() {
        var trail = calls("+79990001122", MONDAY, "");

        assertThat(trail.events())
                .filteredOn(TrailEvent.ToldCallBack.class::isInstance)
                .extracting(event -> ((TrailEvent.ToldCallBack) event).key())
                .isNotEmpty()
                .containsOnly("5");
    }

    @Test
    void whileItIsClosedTheyAreCalledWhenItOpens() {
        var trail = calls("+79990001122", SUNDAY, "5");

        assertThat(promised(trail).due()).isEqualTo(Instant.parse("2026-11-30T06:00:00Z"));
    }

    @Test
    void theKeysOfTheDrawingLeadOnAsBefore() {
        var trail = calls("+79990001122", MONDAY, "1");

        assertThat(trail.events())
                .filteredOn(TrailEvent.LeftStep.class::isInstance)
                .extracting(event -> ((TrailEvent.LeftStep) event).exit())
                .startsWith("1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Hidden; premium at home; abroad; a satellite
                "-",
                // The company's own
                "+78123091500",
                "+78091234567",
                "+4930123456",
                "+881612345678"
            })
    void whomNobodyMayCallIsToldSoAndWaitsOn(@Nullable String number) {
        var trail = calls(number, MONDAY, "5");

        assertThat(trail.ending()).isNotEqualTo(Ending.CALLBACK_PROMISED);
        assertThat(trail.events())
                .filteredOn(TrailEvent.ToldCallBack.class::isInstance)
                .extracting(event -> ((TrailEvent.ToldCallBack) event).key())
                .containsExactly((String) null);
    }

    /// The office is open from Monday to Friday, 9 to 18 in Moscow, and on Saturday, 10 to 15.
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:30Z, 2026-11-23T09:00:30Z, 2026-11-24T15:00:00Z, 2",
        "2026-11-27T14:59:00Z, 2026-11-27T14:59:00Z, 2026-11-28T12:00:00Z, 2",
        "2026-11-27T15:00:00Z, 2026-11-28T07:00:00Z, 2026-11-28T12:00:00Z, 1",
        "2026-11-28T12:00:00Z, 2026-11-30T06:00:00Z, 2026-11-30T15:00:00Z, 1"
    })
    void aPromiseHoldsUntilTheEndOfTheNextWorkingDay(Instant promised, Instant from, Instant to, int spans) {
        var hours = CallBackHours.of(plan(null), null, promised).orElseThrow().hours();

        assertThat(hours).hasSize(spans);
        assertThat(hours.getFirst().from()).isEqualTo(from);
        assertThat(hours.getLast().to()).isEqualTo(to);
    }

    @Test
    void aCompanyWithoutCalendarsCallsWithinADayAndOneThatNeverOpensDoesNot() {
        var none = Compiler.compile(Draw.withCalendars(Draw.tenant(), List.of()), 1);
        var never = Compiler.compile(Draw.withCalendars(Draw.tenant(), List.of(Draw.calendar("office", List.of()))), 1);

        assertThat(CallBackHours.of(none, null, MONDAY)
                        .orElseThrow()
                        .hours()
                        .getLast()
                        .to())
                .isEqualTo(MONDAY.plusSeconds(24 * 3_600));
        assertThat(CallBackHours.of(never, null, MONDAY)).isEmpty();
    }

    private static TrailEvent.CallbackPromised promised(Trail trail) {
        return (TrailEvent.CallbackPromised) trail.events().stream()
                .filter(TrailEvent.CallbackPromised.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Trail calls(@Nullable String number, Instant at, String key) {
        return Simulation.of(
                        plan(new CalendarId("office")), new SimulatedCaller(number, at, List.of(key)), Answers.silent())
                .dial(Draw.DID);
    }

    private static TenantPlan plan(@Nullable CalendarId calendar) {
        var queue = new Queue(
                new QueueId("sales"),
                "Sales",
                new GroupId("masters"),
                RingStrategy.SEQUENTIAL,
                ContactOrder.SIP_ONLY,
                10,
                0,
                30,
                10,
                null,
                null);
        var step = new QueueStep(
                new StepId("q"),
                "",
                queue.id(),
                null,
                60,
                List.of(new MenuKey("1", "")),
                Map.of(),
                null,
                new QueueStep.CallBack("5", calendar),
                Draw.exits("1>v", "timed-out>v", "full>v", "nobody-on-duty>v", "unreachable>v"));
        var tenant = Draw.tenant(Draw.scheme("main", step, Draw.voicemail("v")));
        return Compiler.compile(tenant.withQueues(List.of(queue)), 1);
    }
}
