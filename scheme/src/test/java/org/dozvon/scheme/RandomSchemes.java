package org.dozvon.scheme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.NotifyStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Template;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.TransferTarget;
import org.dozvon.scheme.simulate.Answer;
import org.dozvon.scheme.simulate.Answers;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.dozvon.scheme.verify.Verifier;

/// Schemes, callers and phones at random, for whatever has to hold for all of them.
public final class RandomSchemes {
    private static final int STEPS = 12;
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private RandomSchemes() {}

    /// Those that may be published, right by the rules and proven; not those that ask for one message after another,
    /// which are only warned of and last for days.
    public static Arbitrary<Scheme> valid() {
        return schemes()
                .filter(scheme -> !(scheme.steps().getFirst() instanceof HangupStep)
                        && Verifier.verify(tenant(scheme), scheme, NOW).problems().stream()
                                .noneMatch(problem -> problem.stopsPublishing()
                                        || problem.code().equals("loop-of-messages")));
    }

    /// The company that they are drawn for.
    public static Tenant tenant(Scheme scheme) {
        return Draw.tenant(scheme, Samples.night());
    }

    /// Drawn at random, right or wrong.
    public static Arbitrary<Scheme> schemes() {
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
        return Arbitraries.frequencyOf(
                Tuple.of(3, exits(count, "done").map(exits -> Draw.play(id, exits))),
                Tuple.of(9, asking(id, count)),
                Tuple.of(9, another(id, count)),
                Tuple.of(1, Arbitraries.just(Draw.hangup(id))),
                Tuple.of(1, Arbitraries.just(new HangupStep(new StepId(id), "", HangupStep.Cause.NORMAL, null))));
    }

    private static Arbitrary<Step> asking(String id, int count) {
        return Arbitraries.oneOf(List.of(
                exits(count, "1", "2", "no-input", "wrong-input").map(exits -> Draw.menu(id, "12", exits)),
                exits(count, "work", "closed", "holiday").map(exits -> Draw.schedule(id, "office", exits)),
                ring(id, count),
                exits(count, "left", "nothing").map(exits -> Draw.voicemail(id, exits)),
                exits(count, "vip", "class:client", "hidden", "other")
                        .map(exits -> Draw.caller(id, List.of("vip"), List.of("client"), exits)),
                exits(count, "told").map(exits -> Draw.sub(id, "night", exits))));
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
                exits(count, "next")
                        .map(exits -> new SetStep(
                                step,
                                "",
                                new Template("order {order} of {caller}"),
                                null,
                                5,
                                "Client",
                                List.of("late"),
                                Map.of(),
                                Draw.exits(exits))),
                exits(count, "next")
                        .map(exits -> new NotifyStep(
                                step,
                                "",
                                List.of(new PersonId("anna")),
                                List.of(),
                                new Template("{caller} called"),
                                Draw.exits(exits))),
                exits(count, "next")
                        .map(exits -> new RecordStep(step, "", RecordStep.Mode.ON, null, Draw.exits(exits))),
                exits(count, "done").map(exits -> Draw.playSound(id, "welcome", exits)),
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
                        Draw.person("boris", 90),
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

    public static Arbitrary<SimulatedCaller> callers() {
        var numbers =
                Arbitraries.of("+79031234567", "+74951112233", "+442071230001").injectNull(0.2);
        var moments =
                Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L).map(Instant::ofEpochSecond);
        var keys = Arbitraries.of("1", "2", "9", "").list().ofMaxSize(6);
        var messages = Arbitraries.integers().between(0, 300).map(Duration::ofSeconds);
        return Combinators.combine(numbers, moments, keys, messages)
                .as((number, moment, pressed, message) -> new SimulatedCaller(number, moment, pressed, message, null));
    }

    /// What phones do.
    public static Arbitrary<Answers> answers() {
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
