package org.dozvon.esl.command;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.dial.Leg;
import org.dozvon.esl.dial.Trunk;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Whatever somebody outside supplies: either it is refused, or it arrives as one argument in which nothing runs.
class InjectionTest {
    private static final List<String> PAYLOADS = List.of(
            "${global_setvar(x=1)}",
            "$${global_setvar(x=1)}",
            "\\${global_setvar(x=1)}",
            "\\\\${x}",
            "$",
            "\n\napi global_setvar x=1\n\n",
            "\r\n\r\napi global_setvar x=1\r\n\r\n",
            "\r\rapi status",
            "\napi status",
            "\u0000",
            "\u0000\n\n",
            "\u0007",
            "\u001b[2J",
            "\u007f",
            "\u0085",
            "\u2028api status",
            "\u2029api status",
            "\ud800",
            "\udc00x",
            "\t",
            "%0a%0aapi status",
            "[x=y]",
            "[leg_timeout=1]error/user_busy",
            "{x=y}",
            "{api_on_answer=status}",
            "<x=y>",
            "^^:a=b",
            ",loopback/7777/default",
            "|loopback/7777/default",
            ":_:loopback/7777/default",
            "&system(id)",
            "' &system(id) '",
            "\" &system(id) \"",
            "x y z",
            "x' y",
            "x\\' y",
            "../../etc/passwd",
            "`id`",
            "$(id)",
            "x)&park(",
            "x;fs_path=sip:evil",
            "x@evil.example",
            "x/evil",
            "a".repeat(5_000),
            "\n".repeat(1_000_000));
    private static final List<Function<String, String>> PLACES = List.of(
            payload -> payload,
            payload -> "79030001001" + payload,
            payload -> payload + "79030001001",
            payload -> "Иван " + payload + " Петров",
            payload -> payload + payload);

    static Stream<String> corpus() {
        return PAYLOADS.stream().flatMap(payload -> PLACES.stream().map(place -> place.apply(payload)));
    }

    @Test
    void theCorpusShouldBeLarge() {
        assertThat(corpus().distinct().count()).isGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void noArgumentShouldBecomeASecondCommandOrAnExpansion(String attack) {
        for (Function<String, Command> build : commands()) {
            try {
                assertOneHarmlessCommand(build.apply(attack));
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).startsWith("Expected ").doesNotContain("\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void noAttackShouldDialAnythingElse(String attack) {
        assertRefused(() -> new Endpoint.External(new Trunk("sofia/gateway/x/{number}"), attack));
        assertRefused(() -> new Endpoint.User(attack, "example.org"));
        assertRefused(() -> new Endpoint.Loopback(attack, "default"));
        assertRefused(() -> new Endpoint.Contact("sip:" + attack + "@192.0.2.7"));
        assertRefused(() -> new Endpoint.Contact("sip:101@192.0.2.7;x=" + attack + ",error/x"));
        assertRefused(() -> new Trunk("sofia/gateway/x/{number}" + attack + "{number}"));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void madeSafeItShouldBeTakenByEveryDisplayName(String attack) {
        // When
        var safe = SafeText.of(attack, 64);

        // Then
        assertThat(safe.length()).isLessThanOrEqualTo(64);
        assertThat(new App.Set("effective_caller_id_name", safe).argument()).endsWith(safe);
        assertThat(DialString.together(Leg.to(new Endpoint.User("101", "example.org"))
                                .with("origination_caller_id_name", safe))
                        .render())
                .endsWith("user/101@example.org");
    }

    private static List<Function<String, Command>> commands() {
        return List.of(
                value -> execute(new App.Set("name", value)),
                value -> execute(new App.Set(value, "value")),
                value -> execute(new App.MultiSet(Map.of("name", value, "other", "kept"))),
                value -> execute(new App.Playback(Sound.file(value))),
                value -> execute(new App.Playback(Sound.list(List.of("a.wav", value)))),
                value -> execute(new App.RecordTo(value, Duration.ofSeconds(10), 200, 3)),
                value -> execute(new App.SendDtmf(value)),
                value -> execute(new App.Unset(value)),
                value -> execute(new App.Intercept(value)),
                value -> execute(new App.Other("name", value)),
                value -> execute(new App.Other(value, "")),
                value -> execute(menu(value, "[1-3]")),
                value -> execute(menu("choice", value)),
                value -> execute(new App.Bridge(dial(value))),
                value -> new Command.GetVar(value),
                value -> new Command.Auth(value),
                value -> new Command.Filter("Unique-ID", value),
                value -> new Command.EventPlain(List.of(), List.of(value)),
                value -> new Command.Call(new Api.UuidSetVar("1", "name", value)),
                value -> new Command.Call(new Api.UuidBreak(value, true)),
                value -> new Command.Call(new Api.UuidHold(value, true)),
                value -> new Command.Call(new Api.UuidTransfer("1", new Destination.Extension(value, "default"))),
                value -> new Command.Call(new Api.UuidTransfer("1", Destination.Inline.of(new App.Set("name", value)))),
                value -> new Command.BackgroundCall(
                        Originate.to("1", dial(value), new App.Park()).render(), "2"));
    }

    private static DialString dial(String value) {
        return DialString.inTurn(Leg.to(new Endpoint.User("101", "example.org")).with("name", value));
    }

    private static App menu(String variable, String regex) {
        return new App.PlayAndGetDigits(
                1,
                1,
                1,
                Duration.ofSeconds(3),
                "#",
                Sound.file("a.wav"),
                Sound.file("b.wav"),
                variable,
                regex,
                Duration.ofSeconds(3));
    }

    private static Command execute(App app) {
        return new Command.Execute(app);
    }

    private static void assertOneHarmlessCommand(Command command) {
        var frames = new ArrayList<Frame>();
        var decoder = new FrameDecoder(frames::add);
        Buffer bytes = command.render();
        decoder.handle(bytes);
        assertThat(decoder.isBetweenFrames()).isTrue();
        assertThat(frames).hasSize(1);
        assertThat(frames.getFirst().line()).isEqualTo(command.line());
        assertThat(bytes.toString()).doesNotContain("$");
    }

    private static void assertRefused(Runnable build) {
        assertThatThrownBy(build::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected ");
    }
}
