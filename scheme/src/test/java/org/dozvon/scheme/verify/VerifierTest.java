package org.dozvon.scheme.verify;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.Samples;
import org.dozvon.scheme.check.Checker;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.Draw.menu;
import static org.dozvon.scheme.Draw.person;
import static org.dozvon.scheme.Draw.play;
import static org.dozvon.scheme.Draw.ring;
import static org.dozvon.scheme.Draw.ringAnna;
import static org.dozvon.scheme.Draw.schedule;
import static org.dozvon.scheme.Draw.scheme;
import static org.dozvon.scheme.Draw.tenant;
import static org.dozvon.scheme.Draw.voicemail;
import static org.dozvon.scheme.verify.BrokenSchemes.NOW;

class VerifierTest {
    /// What looking at a drawing does not show, so that a call has to.
    private static final Set<String> SHOWN_BY_A_CALL = Set.of(
            "loop-endless",
            "loop-ends-only-by-clock",
            "loop-endless-inside",
            "loop-on-wrong-keys",
            "loop-of-messages",
            "nobody-reached",
            "hours-changed-round",
            "special-day-over-midnight",
            "special-day-overlap",
            "caller-cut-off",
            "caller-cut-off-inside",
            "caller-turned-away",
            "schedule-closed-unset",
            "schedule-holiday-unset",
            "path-ends-in-nothing",
            "reserve-missing",
            "menu-no-input-unset",
            "menu-key-unset",
            "scheme-end-unset",
            "exit-never-taken",
            "holiday-not-in-calendar",
            "hours-gap",
            "interval-skipped-by-clocks",
            "interval-around-the-clock",
            "intervals-overlap",
            "silence-too-long",
            "ring-unanswered-too-long",
            "wait-too-long");

    /// What another system answers, and which extension a caller dials, no example says.
    private static final Set<String> NOT_PLAYED =
            Set.of("webhook-says-something-else", "extension-that-nobody-answers");

    static List<BrokenSchemes> broken() {
        return BrokenSchemes.all();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void noBrokenSchemePassesInSilence(BrokenSchemes broken) {
        assertThat(problems(broken)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(broken.code());
            assertThat(problem.severity()).isEqualTo(broken.severity());
        });
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everythingIsToldInBothLanguages(BrokenSchemes broken) {
        for (var problem : problems(broken)) {
            assertThat(problem.message(Language.RUSSIAN))
                    .matches("[А-ЯЁS].*[а-яё].*\\.")
                    .doesNotContain("null");
            assertThat(problem.message(Language.ENGLISH)).matches("[A-Z].*\\.").doesNotContainPattern("[а-яё]|null");
            if (problem.example() != null) {
                assertThat(problem.example().told(Language.RUSSIAN)).matches("Пример: .*[а-яё].*\\.");
                assertThat(problem.example().told(Language.ENGLISH))
                        .matches("Example: .*\\.")
                        .doesNotContainPattern("[а-яё]");
            }
            if (problem.fix() != null) {
                assertThat(problem.fix().told(Language.RUSSIAN)).matches("[А-ЯЁ].*[а-яё].*");
                assertThat(problem.fix().told(Language.ENGLISH)).doesNotContainPattern("[а-яё]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theExampleShowsWhatIsSaid(BrokenSchemes broken) {
        for (var problem : problems(broken)) {
            if (SHOWN_BY_A_CALL.contains(problem.code())
                    && problem.code().equals(broken.code())
                    && !NOT_PLAYED.contains(broken.name())) {
                assertThat(problem.example()).as(problem.english()).isNotNull();
            }
            if (problem.example() != null) {
                assertShows(broken, problem, played(broken, problem.example()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theFixRemovesTheProblemAndBringsNoError(BrokenSchemes broken) {
        var before = Verifier.verify(broken.tenant(), broken.scheme(), NOW).problems();
        for (var problem : before) {
            if (problem.fix() != null) {
                var fixed = problem.fix().applied(broken.scheme());
                var after = Verifier.verify(broken.tenant(), fixed, NOW).problems();

                assertThat(after).as(problem.fix().english()).noneMatch(left -> isSame(problem, left));
                assertThat(after.stream().filter(Problem::stopsPublishing).map(Problem::code))
                        .isSubsetOf(before.stream()
                                .filter(Problem::stopsPublishing)
                                .map(Problem::code)
                                .toList());
            }
        }
    }

    private static boolean isSame(Problem problem, Problem left) {
        return left.code().equals(problem.code())
                && java.util.Objects.equals(left.step(), problem.step())
                && java.util.Objects.equals(left.exit(), problem.exit())
                && left.english().equals(problem.english());
    }

    private static List<Problem> problems(BrokenSchemes broken) {
        var all = new ArrayList<>(Checker.check(broken.tenant()));
        all.addAll(Verifier.verify(broken.tenant(), broken.scheme(), NOW).problems());
        return all;
    }

    private static Trail played(BrokenSchemes broken, Example example) {
        return Witness.play(RunnablePlan.of(Compiler.compile(broken.tenant(), 1)), example);
    }

    private static void assertShows(BrokenSchemes broken, Problem problem, Trail trail) {
        switch (problem.code()) {
            case "loop-endless", "loop-endless-inside" ->
                assertThat(trail.ending()).isEqualTo(Ending.TOO_MANY_STEPS);
            case "loop-ends-only-by-clock" -> assertThat(trail.waitMillis()).isGreaterThan(30 * 60_000);
            case "loop-on-wrong-keys", "loop-of-messages" ->
                assertThat(trail.steps().stream()
                                .filter(step -> step.equals(problem.step()))
                                .count())
                        .isGreaterThan(2);
            case "caller-cut-off", "caller-cut-off-inside" -> {
                assertThat(trail.ending()).isEqualTo(Ending.HUNG_UP);
                assertThat(trail.events().getLast()).isInstanceOf(TrailEvent.HungUp.class);
                assertThat(trail.events().get(trail.events().size() - 2)).isInstanceOf(TrailEvent.EnteredStep.class);
            }
            case "caller-turned-away" ->
                assertThat(((TrailEvent.HungUp) trail.events().getLast()).cause())
                        .isNotEqualTo(HangupStep.Cause.NORMAL);
            case "exit-never-taken" -> {
                assertThat(trail.steps()).contains(problem.step());
                assertThat(exits(trail, problem)).doesNotContain(problem.exit()).isNotEmpty();
            }
            case "holiday-not-in-calendar" -> {
                assertThat(problem.example()
                                .moment()
                                .atZone(ZoneId.of("Europe/Moscow"))
                                .toString())
                        .startsWith("2027-01-01T12:00");
                assertThat(exits(trail, problem))
                        .doesNotContain("closed", "holiday")
                        .isNotEmpty();
            }
            case "schedule-never-open", "special-day-over-midnight", "special-day-overlap" ->
                assertThat(exits(trail, problem)).isNotEmpty();
            case "nobody-reached", "hours-changed-round" ->
                assertThat(trail.events())
                        .noneMatch(
                                event -> event instanceof TrailEvent.Rang || event instanceof TrailEvent.LeftMessage);
            case "hours-gap" -> assertThat(exits(trail, problem)).containsOnly("closed");
            case "interval-skipped-by-clocks" ->
                assertThat(exits(trail, problem)).doesNotContain("backup").isNotEmpty();
            case "interval-around-the-clock" ->
                assertThat(exits(trail, problem)).containsOnly("work");
            case "intervals-overlap" -> assertThat(exits(trail, problem)).containsOnly("work");
            case "silence-too-long" ->
                assertThat(trail.events().stream()
                                .mapToLong(TrailEvent::atMillis)
                                .max()
                                .orElse(0))
                        .isGreaterThan(Waits.SILENCE.toMillis());
            case "ring-unanswered-too-long" ->
                assertThat(rungBeforeASound(trail)).isGreaterThan(120_000);
            case "wait-too-long" -> assertThat(trail.waitMillis()).isGreaterThan(10 * 60_000);
            default -> assertThat(trail.ending()).as(problem.code()).isEqualTo(Ending.SAID_GOODBYE);
        }
        assertThat(broken.name()).isNotEmpty();
    }

    private static List<String> exits(Trail trail, Problem problem) {
        return trail.events().stream()
                .flatMap(event ->
                        event instanceof TrailEvent.LeftStep left && left.step().equals(problem.step())
                                ? java.util.stream.Stream.of(left.exit())
                                : java.util.stream.Stream.empty())
                .toList();
    }

    private static long rungBeforeASound(Trail trail) {
        return trail.events().stream()
                .takeWhile(event -> !(event instanceof TrailEvent.Heard))
                .mapToLong(event -> event instanceof TrailEvent.Rang rang ? rang.forMillis() : 0)
                .sum();
    }

    @Test
    void aGoodSchemeIsProvenWithoutAWord() {
        var main = scheme(
                "main",
                schedule("s", "office", "work>m", "closed>v", "holiday>v"),
                menu("m", "12", "1>r", "2>v", "no-input>r", "wrong-input>r"),
                ringAnna("r", "not-answered>v", "busy>v"),
                voicemail("v"));

        assertThat(Verifier.verify(withNewYear(main), main, NOW).problems()).isEmpty();
    }

    @Test
    void everyKindOfStepIsProven() {
        var motor = withNewYear(Samples.main(), Samples.night());

        var verified = Verifier.verify(motor, Samples.main(), NOW);

        assertThat(verified.stopsPublishing()).isFalse();
        assertThat(verified.longestWait()).isNotNull();
        assertThat(verified.problems()).extracting(Problem::code).contains("loop-on-wrong-keys");
    }

    @Test
    void theLongestWaitIsToldAndItsExampleWaitsSoLong() {
        // Given: 3 s of greeting, a menu of two questions, then 20 s for each of two
        var main = scheme(
                "main",
                play("p", "done>m"),
                menu("m", "1", 5, 2, "1>v", "no-input>r", "wrong-input>v"),
                ring(
                        "r",
                        RingStrategy.SEQUENTIAL,
                        List.of(person("anna", 20), person("boris", 20)),
                        "not-answered>v",
                        "busy>v",
                        "unreachable>v"),
                voicemail("v"));

        // When
        var longest = Verifier.verify(tenant(main), main, NOW).longestWait();

        // Then
        assertThat(longest.length()).isEqualTo(Duration.ofSeconds(3 + 2 * (3 + 5) + 40));
        assertThat(longest.told(Language.ENGLISH)).isEqualTo("A caller waits at most 59 s before “Voicemail”.");
        var trail = Witness.play(RunnablePlan.of(Compiler.compile(tenant(main), 1)), longest.example());
        assertThat(trail.events()).anySatisfy(event -> {
            assertThat(event).isInstanceOf(TrailEvent.EnteredStep.class);
            assertThat(((TrailEvent.EnteredStep) event).kind()).isEqualTo("voicemail");
            assertThat(event.atMillis()).isEqualTo(longest.length().toMillis());
        });
    }

    @Test
    void aCallerMayGoRoundByAKeyOfTheirOwn() {
        var main = scheme("main", menu("m", "10", "1>v", "0>m", "no-input>v", "wrong-input>v"), voicemail("v"));

        assertThat(Verifier.verify(tenant(main), main, NOW).problems()).isEmpty();
        assertThat(Verifier.verify(tenant(main), main, NOW).longestWait()).isNotNull();
    }

    @Test
    void aCallerMayComeBackFromASubmenuOnce() {
        // Given: 3 s of prompt, then a key after 1 s or 5 s of silence
        var main = scheme(
                "main",
                menu("m", "1", 5, 1, "1>a", "no-input>v", "wrong-input>v"),
                menu("a", "120", 5, 1, "1>b", "2>v", "0>m", "no-input>v", "wrong-input>v"),
                menu("b", "10", 5, 1, "1>v", "0>m", "no-input>v", "wrong-input>v"),
                voicemail("v"));

        // Then: m a b, back to m, a b, and silence there
        assertThat(longestSeconds(main)).isEqualTo(4 + 4 + 4 + 4 + 4 + 8);
    }

    @Test
    void aCallerMayComeBackFromAMenuOfAnotherSchemeOnce() {
        var main = scheme(
                "main",
                menu("m", "1", 5, 1, "1>n", "no-input>v", "wrong-input>v"),
                Draw.sub("n", "prices", "back>m", "on>v"),
                voicemail("v"));
        var prices = scheme(
                "prices",
                menu("p", "0", 5, 1, "0>b", "no-input>o", "wrong-input>o"),
                Draw.end("b", "back"),
                Draw.end("o", "on"));

        assertThat(longestSeconds(main, prices)).isEqualTo(4 + 4 + 4 + 8);
    }

    @Test
    void menusThatLeadToEachOtherAreBoundedWhereverACallerComesIn() {
        var main = scheme(
                "main",
                menu("m", "12", 5, 1, "1>a", "2>b", "no-input>v", "wrong-input>v"),
                menu("a", "10", 5, 1, "1>b", "0>m", "no-input>v", "wrong-input>v"),
                menu("b", "10", 5, 1, "1>a", "0>m", "no-input>v", "wrong-input>v"),
                voicemail("v"));

        // Then: m b a, back to m, b a at least
        assertThat(longestSeconds(main)).isBetween(4 + 4 + 4 + 4 + 4 + 8L, 60L);
    }

    @Test
    void whatIsBehindAVoicemailOfAnotherSchemeIsNoWaitForIt() {
        var main = scheme(
                "main",
                Draw.sub("n", "night", "told>r"),
                ring("r", RingStrategy.SEQUENTIAL, List.of(person("anna", 100)), "not-answered>v", "busy>v"),
                voicemail("v"));
        var night = scheme("night", play("p", "done>w"), voicemail("w", "left>e", "nothing>e"), Draw.end("e", "told"));

        assertThat(longestSeconds(main, night)).isEqualTo(3);
    }

    @Test
    void theReserveOfAStepThatRingsByChanceIsWaitedFor() {
        var main = scheme(
                "main",
                ring("r", RingStrategy.RANDOM, List.of(person("anna", 5)), "not-answered>v", "busy>v"),
                voicemail("v"));

        // Then: a phone is found away at the last moment, and the reserve rings for 30
        assertThat(longestSeconds(main)).isEqualTo(5 + 30);
    }

    @Test
    void theReserveOfTheSchemeThatRunsAnotherIsWaitedForThere() {
        var main = scheme("main", Draw.sub("n", "night"));
        var night = Draw.withoutReserve(scheme("night", ringAnna("r", "not-answered>v", "busy>v"), voicemail("v")));

        assertThat(longestSeconds(main, night)).isEqualTo(20 + 30);
    }

    @Test
    void theReserveOfASchemeThatHasNothingToDoWithItIsNotWaitedFor() {
        var main = scheme("main", Draw.sub("n", "night"));
        var night = Draw.withoutReserve(scheme("night", ringAnna("r", "not-answered>v", "busy>v"), voicemail("v")));
        var other = scheme("other", voicemail("v"));

        assertThat(longestSeconds(Draw.withoutReserve(main), night, other)).isEqualTo(20);
    }

    @Test
    void whoeverDeclinesAtTheLastMomentIsBusyToo() {
        var main = scheme(
                "main",
                ringAnna("r", "not-answered>v", "busy>o", "unreachable>v"),
                ring(
                        "o",
                        RingStrategy.SEQUENTIAL,
                        List.of(person("olga", 30)),
                        "not-answered>v",
                        "busy>v",
                        "unreachable>v"),
                voicemail("v"));

        assertThat(longestSeconds(main)).isEqualTo(20 + 30);
    }

    @Test
    void ringingWhoeverTalkedLastCountsForTheCallersNetwork() {
        var main = scheme(
                "main",
                new LastAgentStep(
                        new StepId("l"),
                        "",
                        null,
                        30,
                        ContactOrder.ALL_AT_ONCE,
                        120,
                        Draw.exits("unknown>v", "not-answered>r")),
                ringAnna("r", "not-answered>v", "busy>v", "unreachable>v"),
                voicemail("v"));

        assertThat(Verifier.verify(tenant(main), main, NOW).problems())
                .extracting(Problem::code)
                .contains("ring-unanswered-too-long");
    }

    /// 40 calendars that change at minutes of their own: more kinds of moment than are told apart. A circle that only
    /// looks possible, since one calendar is asked twice, stops nobody.
    @Test
    void moreHoursThanCanBeToldApartStopNobody() {
        // Given
        var calendars = new ArrayList<Calendar>();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 40; i++) {
            calendars.add(ofMinute(i));
            var next = i < 39 ? "s" + (i + 1) : "first";
            steps.add(schedule("s" + i, "c" + i, "work>" + next, "closed>" + next, "holiday>v"));
        }
        steps.add(schedule("first", "c0", "work>r", "closed>v", "holiday>v"));
        steps.add(ringAnna("r", "not-answered>second", "busy>v", "unreachable>v"));
        steps.add(schedule("second", "c0", "work>v", "closed>first", "holiday>v"));
        steps.add(voicemail("v"));
        var main = scheme("main", steps.toArray(Step[]::new));
        var tenant = Draw.withCalendars(tenant(main), calendars);

        // When
        var verified = Verifier.verify(tenant, main, NOW);

        // Then
        var world = World.of(tenant, Compiler.compile(tenant, 0), 0, NOW);
        assertThat(world.isExact()).isFalse();
        assertThat(verified.problems()).noneMatch(Problem::stopsPublishing);
        assertThat(verified.problems()).extracting(Problem::code).doesNotContain("exit-never-taken");
    }

    private static Calendar ofMinute(int i) {
        var chance = new Random(i);
        var rows = IntStream.range(0, 20)
                .mapToObj(hour -> Draw.interval("work", someDays(chance), hour * 60 + i, hour * 60 + 20 + i))
                .toList();
        return Draw.calendar("c" + i, rows, Draw.holiday("2027-01-01"));
    }

    private static Set<DayOfWeek> someDays(Random chance) {
        var days = EnumSet.of(DayOfWeek.of(1 + chance.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (chance.nextBoolean()) {
                days.add(day);
            }
        }
        return days;
    }

    /// A call through all of them would take more steps than a router lets it.
    @Test
    void schemesThatRunEachOtherManyTimesOverAreProvenInNoTime() {
        var schemes = new ArrayList<Scheme>();
        for (int depth = 0; depth < 9; depth++) {
            schemes.add(running(depth == 0 ? "main" : "in" + depth, "in" + (depth + 1)));
        }
        schemes.add(scheme("in9", play("p", "done>e"), Draw.end("e", "done")));
        var tenant = tenant(schemes.toArray(Scheme[]::new));

        var longest = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> Verifier.verify(tenant, schemes.getFirst(), NOW).longestWait());

        assertThat(longest).isNotNull();
        assertThat(longest.length()).isGreaterThan(Duration.ofDays(365));
    }

    private static Scheme running(String id, String inner) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 30; i++) {
            steps.add(Draw.sub("s" + i, inner, "done>" + (i < 29 ? "s" + (i + 1) : "e")));
        }
        steps.add(Draw.end("e", "done"));
        return scheme(id, steps.toArray(Step[]::new));
    }

    private static long longestSeconds(Scheme... schemes) {
        return Verifier.verify(tenant(schemes), schemes[0], NOW)
                .longestWait()
                .length()
                .toSeconds();
    }

    @Test
    void blockedCallersMayHearABusyTone() {
        var main = scheme(
                "main",
                Draw.caller("c", List.of("blocked"), "blocked>h", "hidden>v", "other>v"),
                Draw.reject("h"),
                voicemail("v"));

        assertThat(Verifier.verify(tenant(main), main, NOW).problems()).isEmpty();
    }

    @Test
    void anEndingAfterAMessageOfOurOwnOrOneOfTheCallersIsNoSurprise() {
        var main = scheme(
                "main",
                menu("m", "1", "1>p", "no-input>v", "wrong-input>v"),
                play("p", "done>h"),
                voicemail("v", "left>h", "nothing>p"),
                new HangupStep(new org.dozvon.scheme.model.StepId("h"), "", HangupStep.Cause.NORMAL, null));

        assertThat(Verifier.verify(tenant(main), main, NOW).problems()).isEmpty();
    }

    @Test
    void aSchemeOfTwoHundredStepsIsProvenByFewVisits() {
        var large = large(200);
        var tenant = withNewYear(large);

        var verified = Verifier.verify(tenant, large, NOW);

        assertThat(verified.problems()).noneMatch(Problem::stopsPublishing);
        assertThat(verified.longestWait()).isNotNull();
        assertThat(verified.visits()).isPositive().isLessThan(10 * 200);
    }

    /// Menus, schedules, caller checks and rings in turn, each leading to the next two.
    private static Scheme large(int count) {
        var steps = IntStream.range(0, count - 1).mapToObj(i -> step(i, count)).collect(Collectors.toList());
        steps.add(voicemail("s" + (count - 1)));
        return scheme("main", steps.toArray(Step[]::new));
    }

    private static Step step(int i, int count) {
        var next = "s" + (i + 1);
        var after = "s" + Math.min(i + 2, count - 1);
        return switch (i % 4) {
            case 0 -> menu("s" + i, "12", 5, 1, "1>" + next, "2>" + after, "no-input>" + next, "wrong-input>" + next);
            case 1 -> schedule("s" + i, "office", "work>" + next, "closed>" + after, "holiday>" + after);
            case 2 ->
                Draw.caller(
                        "s" + i,
                        List.of("vip", "blocked"),
                        "vip>" + next,
                        "blocked>" + after,
                        "hidden>" + next,
                        "other>" + next);
            default ->
                ring(
                        "s" + i,
                        RingStrategy.PARALLEL,
                        List.of(person("anna", 5)),
                        "not-answered>" + next,
                        "busy>" + after,
                        "unreachable>" + next);
        };
    }

    @Test
    void aSchemeThatCannotBeCompiledIsNotProven() {
        var main = scheme("main", ringAnna("r", "not-answered>gone"));

        var verified = Verifier.verify(tenant(main), main, NOW);

        assertThat(verified.stopsPublishing()).isTrue();
        assertThat(verified.longestWait()).isNull();
    }

    @Test
    void anotherSchemesErrorsDoNotStandInTheWay() {
        var main = scheme("main", menu("m", "1", "1>v", "no-input>m", "wrong-input>v"), voicemail("v"));
        var other = scheme("other", play("p", "done>gone"));

        assertThat(Verifier.verify(tenant(main, other), main, NOW).problems())
                .extracting(Problem::code)
                .contains("loop-endless");
    }

    @Test
    void aSwitchThatHoldsAllYearIsNamedAsTheReason() {
        var broken = BrokenSchemes.all().stream()
                .filter(sample -> sample.name().equals("night-switch-for-years"))
                .findFirst()
                .orElseThrow();

        assertThat(problems(broken)).anySatisfy(problem -> {
            assertThat(problem.exit()).isEqualTo("work");
            assertThat(problem.english()).contains("a daily switch holds all year");
        });
    }

    private static Tenant withNewYear(Scheme... schemes) {
        var tenant = tenant(schemes);
        var office = Draw.office();
        var days = Draw.with(office.days(), Draw.holiday("2027-01-01"));
        return Draw.withCalendars(
                tenant,
                List.of(new org.dozvon.scheme.model.Calendar(
                        office.id(), office.name(), office.zone(), office.intervals(), days)));
    }
}
