package org.dozvon.scheme.simulate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.Announcements;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.run.RunnablePlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A caller in a queue of Boris and Viktor, who ring for 10 s each and rest for 30 s.
class QueueSimulationTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final long GREETING_MILLIS = 3_000;
    private static final Answer AWAY = new Answer.Unreachable();

    @Test
    void whoIsAnsweredTalks() {
        var trail = calls(RingStrategy.SEQUENTIAL, Answers.of(Map.of("boris", Answer.picksUp(4, 60))));

        assertThat(trail.ending()).isEqualTo(Ending.TALKED);
        assertThat(trail.waitMillis()).isEqualTo(GREETING_MILLIS + 4_000);
    }

    @Test
    void theNextIsAskedWhenOneDoesNotAnswer() {
        var trail = calls(RingStrategy.SEQUENTIAL, Answers.of(Map.of("viktor", Answer.picksUp(4, 60))));

        assertThat(trail.ending()).isEqualTo(Ending.TALKED);
        assertThat(trail.waitMillis()).isEqualTo(GREETING_MILLIS + 10_000 + 4_000);
    }

    @Test
    void whomNobodyAnswersLeavesWhenTheTimeIsUp() {
        var trail = calls(RingStrategy.SEQUENTIAL, Answers.silent());

        assertThat(exits(trail)).containsExactly("timed-out");
        // The greeting is no waiting.
        assertThat(leftAt(trail)).isEqualTo(GREETING_MILLIS + 60_000);
    }

    @Test
    void aKeyIsHeardWhileEverybodyRings() {
        var trail = calls(RingStrategy.PARALLEL, Answers.silent(), "1");

        assertThat(exits(trail)).containsExactly("1");
        assertThat(leftAt(trail)).isEqualTo(GREETING_MILLIS + 1_000);
    }

    @Test
    void whereNoPhoneCanRingNobodyWaits() {
        var trail = calls(RingStrategy.SEQUENTIAL, Answers.of(Map.of("boris", AWAY, "viktor", AWAY)));

        assertThat(exits(trail)).containsExactly("unreachable");
        assertThat(leftAt(trail)).isEqualTo(GREETING_MILLIS);
    }

    /// Boris and Viktor ring until 23 s, and rest then until 43 s and 53 s.
    @Test
    void whoWaitsIsToldTheirPlaceAtOnceAndThenAsOftenAsTheQueueSays() {
        var trail = calls(RingStrategy.SEQUENTIAL, Answers.silent(), new Announcements(true, true, null, 15));

        assertThat(trail.events())
                .filteredOn(TrailEvent.ToldPosition.class::isInstance)
                .startsWith(new TrailEvent.ToldPosition(23_000, 1), new TrailEvent.ToldPosition(38_000, 1));
        assertThat(leftAt(trail)).isBetween(GREETING_MILLIS + 60_000, GREETING_MILLIS + 70_000);
    }

    @Test
    void whoComesOnDutyDuringTheWaitIsOfferedAtThatSecond() {
        var trail = calls(
                Answers.of(Map.of("viktor", Answer.picksUp(4, 60))), Map.of("viktor", new Attendance(0, 25, null)));

        assertThat(trail.ending()).isEqualTo(Ending.TALKED);
        assertThat(trail.waitMillis()).isEqualTo(25_000 + 4_000);
    }

    @Test
    void whoGoesIsOfferedNoMoreAndWhenNobodyIsLeftTheCallerLeaves() {
        var trail = calls(
                Answers.silent(), Map.of("boris", new Attendance(0, null, 15), "viktor", new Attendance(0, null, 1)));

        assertThat(exits(trail)).containsExactly("nobody-on-duty");
        assertThat(leftAt(trail)).isBetween(15_000L, 20_000L);
    }

    @Test
    void whoIsOnABreakComesBack() {
        var both = new Attendance(0, 40, 2);

        assertThat(both.isThere(1_999)).isTrue();
        assertThat(both.isThere(2_000)).isFalse();
        assertThat(both.isThere(40_000)).isTrue();
    }

    @Test
    void whoComesAndGoesByHoursIsThereInThem() {
        var weekend = Draw.calendar("weekend", List.of(Draw.interval("open", EnumSet.of(DayOfWeek.SUNDAY), 0, 1440)));
        var plan = RunnablePlan.of(Compiler.compile(byHours(weekend), 1));

        assertThat(exits(at(plan, "2026-11-23T09:00:00Z"))).containsExactly("nobody-on-duty");
        assertThat(at(plan, "2026-11-22T09:00:00Z").ending()).isEqualTo(Ending.TALKED);
        // Ten seconds before midnight in Moscow, and nobody answers until then.
        assertThat(exits(at(plan, "2026-11-22T20:59:50Z", Answers.silent()))).containsExactly("nobody-on-duty");
    }

    @Test
    void whoLetsTheFirstRingsPassAnswersTheNext() {
        var trail = calls(
                Answers.of(Map.of("boris", Answer.picksUp(4, 60))),
                Map.of("boris", new Attendance(1, null, null), "viktor", new Attendance(0, null, 0)));

        // Ten seconds of ringing, thirty of rest.
        assertThat(trail.ending()).isEqualTo(Ending.TALKED);
        assertThat(trail.waitMillis()).isEqualTo(GREETING_MILLIS + 10_000 + 30_000 + 4_000);
    }

    private static Trail calls(Answers answers, Map<String, Attendance> attendance) {
        return calls(RingStrategy.SEQUENTIAL, answers, null, Script.NOTHING.withAttendance(attendance));
    }

    private static Trail calls(RingStrategy strategy, Answers answers, String... keys) {
        return calls(strategy, answers, null, keys);
    }

    private static Trail calls(
            RingStrategy strategy, Answers answers, @Nullable Announcements announcements, String... keys) {
        return calls(strategy, answers, announcements, Script.NOTHING, keys);
    }

    private static Trail calls(
            RingStrategy strategy,
            Answers answers,
            @Nullable Announcements announcements,
            Script script,
            String... keys) {
        var queue = queue(strategy, announcements);
        var withQueue = tenant(step(queue), queue);
        var caller = new SimulatedCaller("+79990001122", MONDAY, List.of(keys));
        return Simulation.of(RunnablePlan.of(Compiler.compile(withQueue, 1)), caller, answers, script)
                .dial(Draw.DID);
    }

    private static Queue queue(RingStrategy strategy, @Nullable Announcements announcements) {
        return new Queue(
                new QueueId("sales"),
                "Sales",
                new GroupId("sales"),
                strategy,
                ContactOrder.SIP_ONLY,
                10,
                0,
                30,
                10,
                null,
                announcements);
    }

    private static QueueStep step(Queue queue) {
        return new QueueStep(
                new StepId("q"),
                "",
                queue.id(),
                Draw.stock(StockPhrase.PLEASE_HOLD),
                60,
                List.of(new MenuKey("1", "")),
                Draw.exits("1>v", "timed-out>v", "full>v", "nobody-on-duty>v", "unreachable>v"));
    }

    /// Their group's hours are those of the company's calendar alone.
    private static Tenant byHours(Calendar calendar) {
        var queue = queue(RingStrategy.SEQUENTIAL, null);
        var tenant = Draw.withCalendars(tenant(step(queue), queue), List.of(calendar))
                .withQueues(List.of(queue));
        var group = Draw.groupOf("sales", "boris", "viktor");
        var byHours = new Group(group.id(), group.name(), group.members(), group.ranks(), calendar.id());
        return Draw.withGroups(tenant, List.of(byHours)).withQueues(List.of(queue));
    }

    private static Trail at(RunnablePlan plan, String moment) {
        return at(plan, moment, Answers.of(Map.of("boris", Answer.picksUp(4, 60))));
    }

    private static Trail at(RunnablePlan plan, String moment, Answers answers) {
        var caller = new SimulatedCaller("+79990001122", Instant.parse(moment), List.of());
        return Simulation.of(plan, caller, answers, Script.NOTHING).dial(Draw.DID);
    }

    private static Tenant tenant(QueueStep step, Queue queue) {
        var tenant = Draw.tenant(Draw.scheme("main", step, Draw.voicemail("v")));
        return Draw.withGroups(tenant, Draw.with(tenant.groups(), Draw.groupOf("sales", "boris", "viktor")))
                .withQueues(List.of(queue));
    }

    private static List<String> exits(Trail trail) {
        return left(trail).map(TrailEvent.LeftStep::exit).toList();
    }

    private static long leftAt(Trail trail) {
        return left(trail).findFirst().orElseThrow().atMillis();
    }

    private static Stream<TrailEvent.LeftStep> left(Trail trail) {
        return trail.events().stream()
                .filter(TrailEvent.LeftStep.class::isInstance)
                .map(TrailEvent.LeftStep.class::cast)
                .filter(one -> one.step().value().equals("q"));
    }
}
