package org.dozvon.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dozvon.scheme.check.Checker;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepExits;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StepNature;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.simulate.Answer;
import org.dozvon.scheme.simulate.Answers;
import org.dozvon.scheme.simulate.Script;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.dozvon.scheme.simulate.Simulation;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.dozvon.scheme.words.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every kind of step, alone and in schemes drawn at random: what is drawn, checked, told
/// and promised of a step is what a call meets. A failure prints the seed that repeats it.
class EveryStepTest {
    private static final int STEPS = 15;
    private static final List<Step> KINDS = Samples.every().steps();

    /// A simulated prompt may be longer than it is; what a leg needs to tell that it is busy is within it
    /// too.
    private static final long SLACK_MILLIS = 1_500;

    @Test
    void theSampleHasEveryKindAndNoProblem() {
        var kinds = KINDS.stream().map(Step::getClass).collect(Collectors.toSet());
        var known = new HashSet<>(Set.of(Step.class.getPermittedSubclasses()));
        known.remove(EndStep.class);

        assertThat(kinds).isEqualTo(known);
        assertThat(Checker.check(tenant(Samples.every()), Samples.every())).isEmpty();
        assertThat(Checker.check(tenant(Samples.every()))).isEmpty();
    }

    @Test
    void aPlanOfEveryStepIsReadAsItWasWritten() {
        var plan = Compiler.compile(tenant(Samples.every()), 7);

        assertThat(SchemeJson.read(SchemeJson.write(plan), TenantPlan.class)).isEqualTo(plan);
    }

    @Test
    void everyStepIsToldInBothLanguages() {
        var tenant = tenant(Samples.every());
        for (var step : KINDS) {
            assertThat(Words.stepSentence(tenant, step, Language.RUSSIAN))
                    .as(step.kind())
                    .containsPattern("[а-яё]")
                    .doesNotContain("null");
            assertThat(Words.stepSentence(tenant, step, Language.ENGLISH))
                    .as(step.kind())
                    .isNotBlank()
                    .doesNotContainPattern("[а-яё]|null");
            for (var exit : StepExits.of(tenant, step)) {
                assertThat(Words.exitName(tenant, step, exit, Language.RUSSIAN))
                        .as(step.kind() + " " + exit)
                        .containsPattern("[а-яё]");
                assertThat(Words.exitName(tenant, step, exit, Language.ENGLISH))
                        .as(step.kind() + " " + exit)
                        .doesNotContainPattern("[а-яё]")
                        .isNotBlank();
            }
        }
    }

    @Test
    void natureNamesTheExitsInTheirOrder() {
        var tenant = tenant(Samples.every());
        for (var step : KINDS) {
            assertThat(StepNature.of(tenant, step).ways())
                    .extracting(StepNature.Way::exit)
                    .isEqualTo(StepExits.of(tenant, step));
        }
    }

    @Property(tries = 1_000)
    void aCallTakesOnlyWaysThatItsStepsHaveAndEnds(
            @ForAll("schemes") Scheme scheme,
            @ForAll("callers") SimulatedCaller caller,
            @ForAll("answers") Answers answers,
            @ForAll("scripts") Script script) {
        var tenant = tenant(scheme);
        assertThat(Checker.check(tenant, scheme)).noneMatch(Problem::stopsPublishing);

        var plan = RunnablePlan.of(Compiler.compile(tenant, 1));
        var trail = Simulation.of(plan, caller, answers, script).dial(Draw.DID);

        assertThat(trail.ending()).isNotNull();
        assertThat(Simulation.of(plan, caller, answers, script).dial(Draw.DID)).isEqualTo(trail);
        assertMoves(tenant, scheme, trail);
    }

    private static void assertMoves(Tenant tenant, Scheme scheme, Trail trail) {
        Map<StepId, Step> steps = new LinkedHashMap<>();
        scheme.steps().forEach(step -> steps.put(step.id(), step));
        Map<StepId, Long> entered = new LinkedHashMap<>();
        for (var event : trail.events()) {
            if (event instanceof TrailEvent.EnteredStep in && in.scheme().equals(scheme.id())) {
                entered.put(in.step(), in.atMillis());
            }
            if (event instanceof TrailEvent.LeftStep left && left.scheme().equals(scheme.id())) {
                assertMove(tenant, steps.get(left.step()), left, left.atMillis() - entered.get(left.step()));
            }
        }
    }

    private static void assertMove(Tenant tenant, Step step, TrailEvent.LeftStep left, long millis) {
        assertThat(StepExits.of(tenant, step)).contains(left.exit());
        assertThat(left.next()).isEqualTo(step.exits().get(left.exit()));
        assertThat(Words.exitName(tenant, step, left.exit(), Language.ENGLISH)).isNotBlank();
        if (!step.kind().equals("scheme")) {
            var way = StepNature.of(tenant, step).ways().stream()
                    .filter(one -> one.exit().equals(left.exit()))
                    .findFirst()
                    .orElseThrow();
            assertThat(millis)
                    .as(step.kind() + " " + left.exit())
                    .isLessThanOrEqualTo(way.longestMillis() + SLACK_MILLIS);
        }
    }

    private static Tenant tenant(Scheme scheme) {
        return Samples.everything(scheme, Samples.night());
    }

    /// Valid by construction: a way that takes no time leads on, one that waits leads anywhere.
    @Provide
    Arbitrary<Scheme> schemes() {
        var kinds = Arbitraries.integers()
                .between(0, KINDS.size() - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(STEPS);
        var ways = Arbitraries.integers().between(0, 1_000_000).list().ofSize(STEPS * 8);
        return Combinators.combine(kinds, ways).as(EveryStepTest::scheme);
    }

    private static Scheme scheme(List<Integer> kinds, List<Integer> ways) {
        var steps = new ArrayList<Step>();
        var tenant = tenant(Samples.every());
        for (int i = 0; i < kinds.size(); i++) {
            steps.add(step(tenant, KINDS.get(kinds.get(i)), i, kinds.size(), ways));
        }
        // What sets the variables that the others ask for.
        steps.addAll(KINDS.stream()
                .filter(EveryStepTest::setsVariables)
                .map(step -> rewired(step, "z-" + step.id(), Map.of("failed", "z-h")))
                .toList());
        steps.add(Draw.hangup("z-h"));
        return Draw.scheme("main", steps.toArray(Step[]::new));
    }

    private static boolean setsVariables(Step step) {
        return Set.of("ask", "set", "webhook").contains(step.kind());
    }

    private static Step step(Tenant tenant, Step kind, int place, int count, List<Integer> ways) {
        var exits = new LinkedHashMap<String, String>();
        var nature = StepNature.of(tenant, kind);
        for (int i = 0; i < nature.ways().size(); i++) {
            var way = nature.ways().get(i);
            var drawn = ways.get((place * 8 + i) % ways.size());
            var first = way.waits() ? 0 : place + 1;
            var must = way.exit().equals("failed");
            if (first < count && (must || drawn % 4 != 0)) {
                exits.put(way.exit(), "s" + (first + drawn % (count - first)));
            } else if (must) {
                exits.put(way.exit(), "z-h");
            }
        }
        return rewired(kind, "s" + place, exits);
    }

    private static Step rewired(Step step, String id, Map<String, String> exits) {
        try {
            ObjectNode node = SchemeJson.MAPPER.valueToTree(step);
            node.put("id", id);
            if (step instanceof HangupStep) {
                return SchemeJson.MAPPER.treeToValue(node, Step.class);
            }
            node.set("exits", SchemeJson.MAPPER.valueToTree(exits));
            return SchemeJson.MAPPER.treeToValue(node, Step.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Provide
    Arbitrary<SimulatedCaller> callers() {
        var numbers = Arbitraries.of("+79031234567", "+74951112233").injectNull(0.2);
        var moments =
                Arbitraries.longs().between(1_760_000_000L, 1_800_000_000L).map(Instant::ofEpochSecond);
        var keys = Arbitraries.of("1", "2", "9", "", "103", "4711#", "845", "123456")
                .list()
                .ofMaxSize(12);
        return Combinators.combine(numbers, moments, keys)
                .as((number, moment, pressed) ->
                        new SimulatedCaller(number, moment, pressed, Duration.ofSeconds(9), null));
    }

    @Provide
    Arbitrary<Answers> answers() {
        return Arbitraries.of(
                        Answer.picksUp(3, 60),
                        Answer.picksUp(18, 5),
                        new Answer.Machine(Duration.ofSeconds(4), Duration.ofSeconds(30)),
                        new Answer.Busy(),
                        new Answer.Silent(),
                        new Answer.Unreachable())
                .list()
                .ofSize(4)
                .map(given -> new Answers(
                        Map.of("anna", given.get(0), "boris", given.get(1), "viktor", given.get(2)), given.get(3)));
    }

    @Provide
    Arbitrary<Script> scripts() {
        return Arbitraries.integers().between(0, 10_000).map(seed -> {
            var script = Script.NOTHING.withSeed(seed);
            var fields = switch (seed % 3) {
                case 0 -> Map.of("result", "vip", "client.manager", "102");
                case 1 -> Map.of("result", "debtor", "client.manager", "nobody");
                default -> Map.<String, String>of();
            };
            for (int i = 0; i < STEPS; i++) {
                script = seed % 5 == 0 ? script : script.withWebhook("s" + i, fields);
            }
            return seed % 2 == 0
                    ? script.withOwner(new PersonId("anna")).withLastAgent(new PersonId("viktor"))
                    : script;
        });
    }
}
