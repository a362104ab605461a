package org.dozvon.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.Cue;
import org.dozvon.simulator.party.Deed;
import org.dozvon.simulator.party.PhoneScript;

/// Scripts written as JSON. A line of a script has one moment (`at`, `answered`, `talking`, `recorded` in
/// milliseconds, or `prompt` and `hearing` with `after`) and one deed (`press`, `speak` in milliseconds,
/// `hangUp`).
final class Scripts {
    private static final Duration USUAL_REACTION = Duration.ofMillis(300);

    private Scripts() {}

    static CallerScript caller(JsonNode body) {
        var script = CallerScript.from(text(body, "from", "anonymous"))
                .named(text(body, "name", ""))
                .dials(text(body, "to", ""))
                .in(text(body, "context", "external"));
        for (var variable : body.path("variables").properties()) {
            script = script.with(variable.getKey(), variable.getValue().asText());
        }
        for (var line : body.path("script")) {
            script = script.reacts(cue(line), deed(line));
        }
        return body.has("hangUpAfter")
                ? script.hangsUpAfter(Duration.ofMillis(body.get("hangUpAfter").asLong()))
                : script;
    }

    static PhoneScript phone(JsonNode body) {
        var behaviour =
                PhoneScript.Behaviour.valueOf(text(body, "behaviour", "answers").toUpperCase(Locale.ROOT));
        var script = new PhoneScript(
                behaviour, Duration.ofMillis(body.path("after").asLong(usualDelay(behaviour))), java.util.List.of());
        if (body.has("talk")) {
            script = script.talksFor(Duration.ofMillis(body.get("talk").asLong()));
        }
        for (var line : body.path("script")) {
            script = script.reacts(cue(line), deed(line));
        }
        return script;
    }

    private static long usualDelay(PhoneScript.Behaviour behaviour) {
        return switch (behaviour) {
            case ANSWERS, REJECTS -> 3_000;
            case BUSY -> 100;
            case SILENT, UNREGISTERED, UNREACHABLE -> 20;
        };
    }

    private static Cue cue(JsonNode line) {
        var after = line.has("after") ? Duration.ofMillis(line.get("after").asLong()) : USUAL_REACTION;
        if (line.has("at")) {
            return new Cue.Start(millis(line, "at"));
        }
        if (line.has("answered")) {
            return new Cue.Answered(millis(line, "answered"));
        }
        if (line.has("talking")) {
            return new Cue.Talking(millis(line, "talking"));
        }
        if (line.has("recorded")) {
            return new Cue.Recorded(millis(line, "recorded"));
        }
        if (line.has("prompt")) {
            return new Cue.Prompt(line.get("prompt").asInt(), after);
        }
        if (line.has("hearing")) {
            return new Cue.Hearing(line.get("hearing").asText(), after);
        }
        throw new IllegalArgumentException(
                "Expected at, answered, talking, recorded, prompt or hearing, but got %s.".formatted(line));
    }

    private static Deed deed(JsonNode line) {
        if (line.has("press")) {
            return new Deed.Press(line.get("press").asText());
        }
        if (line.has("speak")) {
            return new Deed.Speak(millis(line, "speak"));
        }
        if (line.path("hangUp").asBoolean(false)) {
            return new Deed.HangUp();
        }
        if (line.has("transfer")) {
            return new Deed.Transfer(line.get("transfer").asText());
        }
        if (line.has("consult")) {
            return new Deed.Consult(line.get("consult").asText(), millis(line, "talk"));
        }
        if (line.has("hold")) {
            return new Deed.Hold(millis(line, "hold"));
        }
        throw new IllegalArgumentException(
                "Expected press, speak, transfer, consult, hold or hangUp, but got %s.".formatted(line));
    }

    private static Duration millis(JsonNode line, String name) {
        return Duration.ofMillis(line.get(name).asLong());
    }

    private static String text(JsonNode body, String name, String usual) {
        return body.path(name).asText(usual);
    }
}
