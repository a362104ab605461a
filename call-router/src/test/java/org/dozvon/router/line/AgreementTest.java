package org.dozvon.router.line;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.Promises;
import org.dozvon.scheme.RandomSchemes;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.simulate.Answer;
import org.dozvon.scheme.simulate.Answers;
import org.dozvon.scheme.simulate.Script;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.dozvon.scheme.simulate.Simulation;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.dozvon.scheme.verify.Verifier;
import org.dozvon.scheme.words.Words;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.Cue;
import org.dozvon.simulator.party.Deed;
import org.dozvon.simulator.party.PhoneScript;

import static org.assertj.core.api.Assertions.assertThat;

/// What a scheme's words say, what is proven of it, what the simulation does and what the router does on a node are
/// one and the same call.
class AgreementTest {
    // Of this build, so that a change is judged by what it does and not by the draw. Empty draws others: a red one is a
    // fault that is already there.
    private static final String SEED = "20261122";

    /// What small things add up to in a call of many steps: a frame here, a busy tone there.
    private static final long TOLERANCE_MILLIS = 1_000;

    private static final int LONG_MESSAGES = 10;
    private static final Duration UNTIL_BUSY = Duration.ofSeconds(1);

    /// Everybody who can be rung in the company, by account or number, with whose it is.
    private static final Map<String, String> PHONES = Map.of(
            "101", "anna",
            "102", "boris",
            "103", "viktor",
            "+79035550101", "anna",
            "+79035550103", "viktor",
            "+79035550104", "olga",
            "+74951112233", "");

    /// A thousand calls tell more than anybody reads.
    private static final Logger MOVES = Logger.getLogger("org.dozvon.router.call");

    private static Path folder;
    private static DrivenNode node;

    @BeforeContainer
    static void start() throws Exception {
        MOVES.setLevel(Level.WARNING);
        folder = Files.createTempDirectory("agreement");
        node = new DrivenNode(folder);
    }

    @AfterContainer
    static void stop() throws Exception {
        node.close();
        MOVES.setLevel(null);
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 1_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void aCallGoesTheSameWayInTheSimulationAndOnTheRouter(
            @ForAll("schemes") Scheme scheme,
            @ForAll("callers") SimulatedCaller caller,
            @ForAll("answers") Answers answers)
            throws Exception {
        // Given
        var tenant = RandomSchemes.tenant(scheme);
        var plan = Compiler.compile(tenant, 1);
        var drawn = new String(SchemeJson.write(scheme), StandardCharsets.UTF_8);
        var id = UUID.nameUUIDFromBytes((drawn + caller + answers).getBytes(StandardCharsets.UTF_8));

        // When
        var trail = Simulation.of(RunnablePlan.of(plan), caller, answers, Script.NOTHING.withSeed(seed(id)))
                .dial(Draw.DID);
        answer(answers);
        var events = node.play(plan, script(caller, trail), caller.moment(), id);

        // Then
        var real = Journey.of(events);
        var simulated = Journey.of(trail);
        var what = """
                Scheme %s
                Call %s
                Phones %s
                Simulated:%s
                On the router:%s
                """.formatted(drawn, caller, answers, simulated, real);
        assertThat(real.moves()).as(what).isEqualTo(simulated.moves());
        assertThat(Journey.outcomes(events)).as(what).isEqualTo(Journey.outcomes(trail));
        for (int i = 0; i < real.millis().size(); i++) {
            assertThat(real.millis().get(i) - simulated.millis().get(i))
                    .as(real.moves().get(i) + what)
                    .isBetween(-TOLERANCE_MILLIS, TOLERANCE_MILLIS);
        }
        assertThat(real.talk() - simulated.talk()).as(what).isBetween(-TOLERANCE_MILLIS, TOLERANCE_MILLIS);
        assertWordsNameEveryStep(tenant, trail, what);
        Promises.assertKept(tenant, Verifier.verify(tenant, scheme, caller.moment()), caller, trail);
    }

    private static void assertWordsNameEveryStep(Tenant tenant, Trail trail, String what) {
        for (Language language : Language.values()) {
            var told = new HashMap<String, String>();
            for (Scheme scheme : tenant.schemes()) {
                Words.tell(tenant, scheme, language).stream()
                        .filter(line -> line.step() != null && !line.again())
                        .forEach(line -> told.put(scheme.id() + "/" + line.step(), line.text()));
            }
            for (TrailEvent event : trail.events()) {
                if (event instanceof TrailEvent.EnteredStep entered) {
                    var step = tenant.schemes().stream()
                            .filter(scheme -> scheme.id().equals(entered.scheme()))
                            .flatMap(scheme -> scheme.steps().stream())
                            .filter(drawn -> drawn.id().equals(entered.step()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(told.get(entered.scheme() + "/" + entered.step()))
                            .as(what)
                            .isNotNull()
                            .containsIgnoringCase(Words.stepSentence(tenant, step, language));
                }
            }
        }
    }

    private static long seed(UUID call) {
        var id = UUID.nameUUIDFromBytes(call.toString().getBytes(StandardCharsets.UTF_8));
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    private static void answer(Answers answers) {
        PHONES.forEach((phone, person) -> {
            var answer = answers.byWhom().getOrDefault(person, answers.others());
            if (phone.startsWith("+")) {
                node.number(phone, phone(answer));
            } else if (answer instanceof Answer.Unreachable) {
                node.noPhone(phone);
            } else {
                node.phone(phone, phone(answer));
            }
        });
    }

    private static PhoneScript phone(Answer answer) {
        return switch (answer) {
            case Answer.PicksUp(var after, var talk) ->
                PhoneScript.answersAfter(after).talksFor(talk);
            case Answer.Machine(var after, var talk) ->
                PhoneScript.answersAfter(after).talksFor(talk);
            case Answer.Busy _ -> new PhoneScript(PhoneScript.Behaviour.BUSY, UNTIL_BUSY, List.of());
            case Answer.Silent _ -> PhoneScript.silent();
            case Answer.Unreachable _ -> new PhoneScript(PhoneScript.Behaviour.UNREACHABLE, Duration.ZERO, List.of());
        };
    }

    /// Thinks as long before each key as the simulation has it, and leaves a message after each beep.
    private static CallerScript script(SimulatedCaller caller, Trail trail) {
        var number = caller.number() == null ? "anonymous" : caller.number().substring(1);
        var script = CallerScript.from(number).dials(Draw.DID.value().substring(1));
        var question = 0;
        var heard = 0L;
        for (TrailEvent event : trail.events()) {
            if (event instanceof TrailEvent.Heard sound) {
                heard = sound.atMillis() + sound.forMillis();
            } else if (event instanceof TrailEvent.PressedNothing) {
                question++;
            } else if (event instanceof TrailEvent.Pressed pressed) {
                question++;
                script = script.afterQuestion(question, Duration.ofMillis(pressed.atMillis() - heard))
                        .press(pressed.key());
            }
        }
        return caller.message().isZero()
                ? script
                : script.reacts(new Cue.Recorded(Duration.ZERO), new Deed.Speak(caller.message()));
    }

    @Provide
    Arbitrary<Scheme> schemes() {
        return RandomSchemes.valid();
    }

    @Provide
    Arbitrary<SimulatedCaller> callers() {
        return RandomSchemes.callers().map(AgreementTest::brief);
    }

    /// Every message is written to a file, at its full length.
    private static SimulatedCaller brief(SimulatedCaller caller) {
        var message = Duration.ofSeconds(caller.message().toSeconds() / LONG_MESSAGES);
        return new SimulatedCaller(caller.number(), caller.moment(), caller.keys(), message, null);
    }

    @Provide
    Arbitrary<Answers> answers() {
        return RandomSchemes.answers();
    }
}
