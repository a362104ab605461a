package org.dozvon.scheme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dozvon.scheme.check.Checker;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.TransferTarget;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.run.OpeningHours;
import org.dozvon.scheme.simulate.Answer;
import org.dozvon.scheme.simulate.Answers;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.dozvon.scheme.simulate.Simulation;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.dozvon.scheme.verify.Verifier;
import org.dozvon.scheme.words.Told;
import org.dozvon.scheme.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every scheme. A failure prints its seed.
class SchemePropertiesTest {
    private static final int STEPS = 12;

    @Property(tries = 1_000)
    void everyCheckedSchemeCompilesAndEveryCallEnds(
            @ForAll("schemes") Scheme scheme,
            @ForAll("callers") SimulatedCaller caller,
            @ForAll("answers") Answers answers) {
        Assume.that(Checker.check(tenant(scheme), scheme).stream().noneMatch(Problem::stopsPublishing));

        var plan = Compiler.compile(tenant(scheme), 1);
        var trail = Simulation.of(plan, caller, answers).dial(Draw.DID);

        assertThat(trail.ending()).isIn((Object[]) Ending.values());
        assertThat(trail.totalMillis()).isNotNegative().isGreaterThanOrEqualTo(trail.talkMillis());
    }

    /// Whatever is checked at random, a scheme with errors is refused and told so: nothing else is thrown.
    @Property(tries = 300)
    void everySchemeIsEitherCompiledOrRefused(@ForAll("schemes") Scheme scheme) {
        var problems = Checker.check(tenant(scheme), scheme);

        try {
            Compiler.compile(tenant(scheme), 1);
            assertThat(problems).noneMatch(Problem::stopsPublishing);
        } catch (org.dozvon.scheme.compile.PlanRefused refused) {
            assertThat(refused.refusals()).isNotEmpty();
            assertThat(problems).anyMatch(Problem::stopsPublishing);
        }
    }

    /// What is proven of a scheme, no call to it disproves.
    @Property(tries = 1_000)
    void noCallBreaksWhatTheVerifierPromises(
            @ForAll("schemes") Scheme scheme,
            @ForAll("callers") SimulatedCaller caller,
            @ForAll("answers") Answers answers) {
        var tenant = tenant(scheme);
        Assume.that(Checker.check(tenant, scheme).stream().noneMatch(Problem::stopsPublishing));
        var proven = Verifier.verify(tenant, scheme, caller.moment());
        var codes = proven.problems().stream().map(Problem::code).toList();

        var trail = Simulation.of(Compiler.compile(tenant, 1), caller, answers).dial(Draw.DID);

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
    private static boolean staysInOneHour(org.dozvon.scheme.model.Tenant tenant, Instant from, Trail trail) {
        var hours = OpeningHours.of(tenant.calendars().getFirst(), tenant.zone());
        return hours.at(from) == hours.at(from.plusMillis(trail.totalMillis()));
    }

    private static List<String> left(Trail trail) {
        return trail.events().stream()
                .flatMap(event -> event instanceof TrailEvent.LeftStep left
                                && left.scheme().value().equals("main")
                        ? java.util.stream.Stream.of(left.step() + " " + left.exit())
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private static final Set<String> SAY_NOTHING =
            Set.of("schedule", "caller", "split", "set", "notify", "dialled", "scheme", "end", "hangup");

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

    @Property(tries = 300)
    void canonicalJsonIsReadAsItWasWritten(@ForAll("schemes") Scheme scheme) {
        var written = SchemeJson.write(scheme);
        var read = SchemeJson.read(written, Scheme.class);

        assertThat(read).isEqualTo(scheme);
        assertThat(SchemeJson.write(read)).isEqualTo(written);
        assertThat(SchemeJson.digest(read)).isEqualTo(SchemeJson.digest(scheme));
    }

    @Property(tries = 200)
    void aPlanIsReadAsItWasWritten(@ForAll("schemes") Scheme scheme) {
        Assume.that(Checker.check(tenant(scheme), scheme).stream().noneMatch(Problem::stopsPublishing));
        var plan = Compiler.compile(tenant(scheme), 1);

        assertThat(SchemeJson.read(SchemeJson.write(plan), TenantPlan.class)).isEqualTo(plan);
    }

    @Property(tries = 300)
    void wordsNameEveryStepOnce(@ForAll("schemes") Scheme scheme, @ForAll Language language) {
        var told = Words.tell(tenant(scheme), scheme, language).stream()
                .filter(line -> !line.again())
                .map(Told::step)
                .filter(Objects::nonNull)
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        scheme.steps().stream().map(Step::id).toList());
    }

    @Property(tries = 200)
    void onlyEqualSchemesHaveNoDifference(@ForAll("schemes") Scheme was, @ForAll("schemes") Scheme is) {
        var differences = Words.diff(was, is, tenant(was), Language.RUSSIAN);

        assertThat(differences.isEmpty()).isEqualTo(sameSteps(was, is));
        assertThat(Words.diff(was, was, tenant(was), Language.RUSSIAN)).isEmpty();
    }

    private static boolean sameSteps(Scheme was, Scheme is) {
        return was.entry().equals(is.entry()) && List.copyOf(was.steps()).equals(is.steps());
    }

    private static org.dozvon.scheme.model.Tenant tenant(Scheme scheme) {
        return Draw.tenant(scheme, Samples.night());
    }

    @Provide
    Arbitrary<Scheme> schemes() {
        return Arbitraries.integers()
                .between(1, STEPS)
                .flatMap(count ->
                        Combinators.combine(steps(count)).as(drawn -> Draw.scheme("main", drawn.toArray(Step[]::new))));
    }

    private static List<Arbitrary<Step>> steps(int count) {
        var steps = new ArrayList<Arbitrary<Step>>();
        for (int i = 0; i < count; i++) {
            steps.add(step("s" + i, count));
        }
        return steps;
    }

    private static Arbitrary<Step> step(String id, int count) {
        return Arbitraries.oneOf(List.of(
                exits(count, "done").map(exits -> Draw.play(id, exits)),
                exits(count, "1", "2", "no-input", "wrong-input").map(exits -> Draw.menu(id, "12", exits)),
                exits(count, "work", "closed", "holiday").map(exits -> Draw.schedule(id, "office", exits)),
                ring(id, count),
                exits(count, "left", "nothing").map(exits -> Draw.voicemail(id, exits)),
                exits(count, "vip", "hidden", "other").map(exits -> Draw.caller(id, List.of("vip"), exits)),
                exits(count, "told").map(exits -> Draw.sub(id, "night", exits)),
                Arbitraries.just(Draw.hangup(id)),
                Arbitraries.just(new HangupStep(new StepId(id), "", HangupStep.Cause.NORMAL, null)),
                another(id, count)));
    }

    private static Arbitrary<Step> another(String id, int count) {
        var step = new StepId(id);
        var question = Draw.stock(StockPhrase.ENTER_DIGITS);
        return Arbitraries.oneOf(List.of(
                exits(count, "done", "no-input", "wrong-input")
                        .map(exits -> new AskStep(step, "", question, "order", 1, 1, 5, 2, Draw.exits(exits))),
                exits(count, "first", "second")
                        .map(exits -> new SplitStep(
                                step,
                                "",
                                List.of(new SplitStep.Part("first", 70), new SplitStep.Part("second", 30)),
                                Draw.exits(exits))),
                exits(count, "accepted", "declined")
                        .map(exits -> new CallbackStep(step, "", question, "1", 5, null, Draw.exits(exits))),
                exits(count, "not-answered", "busy", "unreachable")
                        .map(exits -> new TransferStep(
                                step,
                                "",
                                new TransferTarget.ToPhone(new PhoneNumber("+74951112233")),
                                20,
                                null,
                                Draw.exits(exits))),
                exits(count, "unknown", "not-answered")
                        .map(exits ->
                                new LastAgentStep(step, "", null, 7, ContactOrder.ALL_AT_ONCE, 20, Draw.exits(exits))),
                exits(count, "city", "other")
                        .map(exits -> new DialledStep(
                                step,
                                "",
                                List.of(new DialledStep.NumberGroup("city", List.of("+7812*"))),
                                Draw.exits(exits))),
                Arbitraries.just(Draw.end(id, "done"))));
    }

    private static Arbitrary<Step> ring(String id, int count) {
        var targets = Arbitraries.of(
                        Draw.person("anna", 20),
                        Draw.person("anna", ContactOrder.IN_TURN, 15),
                        Draw.person("gleb", 10),
                        Draw.group("masters", ContactOrder.SIP_ONLY, 20),
                        Draw.group("empty", 20),
                        Draw.extension("103", 20),
                        Draw.phone("+74951112233", 30))
                .list()
                .ofMinSize(0)
                .ofMaxSize(4);
        return Combinators.combine(
                        targets,
                        Arbitraries.of(RingStrategy.values()),
                        Arbitraries.integers().between(1, 3),
                        exits(count, "not-answered", "busy", "unreachable"))
                .as((whom, strategy, rounds, exits) ->
                        Draw.ring(id, strategy, rounds, List.<RingTarget>copyOf(whom), exits));
    }

    /// Each exit leads to some step, or nowhere.
    private static Arbitrary<String[]> exits(int count, String... names) {
        return Arbitraries.integers()
                .between(-2, count - 1)
                .list()
                .ofSize(names.length)
                .map(targets -> {
                    var exits = new ArrayList<String>();
                    for (int i = 0; i < names.length; i++) {
                        if (targets.get(i) >= 0) {
                            exits.add(names[i] + ">s" + targets.get(i));
                        }
                    }
                    return exits.toArray(String[]::new);
                });
    }

    @Provide
    Arbitrary<SimulatedCaller> callers() {
        var numbers =
                Arbitraries.of("+79031234567", "+74951112233", "+442071230001").injectNull(0.2);
        var moments =
                Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L).map(Instant::ofEpochSecond);
        var keys = Arbitraries.of("1", "2", "9", "").list().ofMaxSize(6);
        var messages = Arbitraries.integers().between(0, 300).map(Duration::ofSeconds);
        return Combinators.combine(numbers, moments, keys, messages)
                .as((number, moment, pressed, message) -> new SimulatedCaller(number, moment, pressed, message, null));
    }

    @Provide
    Arbitrary<Answers> answers() {
        var answer = Arbitraries.of(
                Answer.picksUp(3, 60),
                Answer.picksUp(18, 5),
                new Answer.Busy(),
                new Answer.Silent(),
                new Answer.Unreachable());
        return answer.list().ofSize(4).map(given -> {
            Map<String, Answer> byWhom = new LinkedHashMap<>();
            byWhom.put("anna", given.get(0));
            byWhom.put("boris", given.get(1));
            byWhom.put("viktor", given.get(2));
            return new Answers(
                    byWhom.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    given.get(3));
        });
    }
}
