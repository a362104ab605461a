package org.dozvon.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.dialplan.XmlDialplan;
import org.jspecify.annotations.Nullable;

/// What a node does when its gateway has no answer: its file, then the door as in a node's own configuration,
/// then the endpoints of test calls.
final class StandardDialplan {
    private static final List<Action> ANSWERS = List.of(
            Action.of("answer"), new Action("playback", "tone_stream://%(500,500,425);loops=60"), Action.of("hangup"));
    private static final List<Action> BUSY = List.of(new Action("hangup", "USER_BUSY"));
    private static final List<Action> SILENT = List.of(Action.of("ring_ready"), new Action("sleep", "120000"));
    private static final Map<String, List<Action>> TEST_LEGS =
            Map.of("answers", ANSWERS, "busy", BUSY, "silent", SILENT);

    private StandardDialplan() {}

    static Dialplan of(Optional<Path> file, @Nullable String door) {
        var contexts = new HashMap<String, List<Action>>();
        if (door != null) {
            var toDoor = List.of(
                    new Action("socket", door + " full"),
                    new Action("socket", door + " full"),
                    new Action("hangup", "NORMAL_TEMPORARY_FAILURE"));
            contexts.put("external", toDoor);
            contexts.put("internal", toDoor);
            contexts.put("transferred", toDoor);
        }
        Dialplan fromFile = file.map(StandardDialplan::read).orElseGet(Dialplan::nowhere);
        return fromFile.or(testLegs()).or(Dialplan.ofContexts(contexts));
    }

    private static Dialplan testLegs() {
        var legs = Dialplan.ofNumbers(TEST_LEGS);
        return channel -> channel.context().equals("dozvon-test")
                ? legs.actions(channel)
                : Dialplan.nowhere().actions(channel);
    }

    private static Dialplan read(Path file) {
        try {
            return XmlDialplan.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Expected a dialplan in '%s', but it can't be read.".formatted(file), unreadable);
        }
    }
}
