package org.dozvon.esl.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A conversation captured from a real switch: what the client said and what it answered, in order.
public record Dialogue(List<Turn> turns) {
    /// One side's words, in bytes as they were on the wire.
    public record Turn(boolean byClient, String text) {}

    public static Dialogue of(String name) {
        var turns = new ArrayList<Turn>();
        var text = new StringBuilder();
        boolean byClient = false;
        for (var line : resource(name).split("\n", -1)) {
            if (line.startsWith(">> ") || line.startsWith("<< ") || line.startsWith("-- ")) {
                add(turns, byClient, text);
                byClient = line.startsWith(">> ");
            } else {
                text.append(line).append('\n');
            }
        }
        add(turns, byClient, text);
        return new Dialogue(turns);
    }

    public static String resource(String name) {
        try (var in = Dialogue.class.getResourceAsStream("/org/dozvon/esl/samples/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(List<Turn> turns, boolean byClient, StringBuilder text) {
        if (!text.toString().isBlank()) {
            // The capture puts one blank line after each turn; a header block ends with one of its own.
            turns.add(new Turn(
                    byClient,
                    text.toString().stripTrailing() + (text.toString().contains("Disconnected") ? "\n" : "\n\n")));
        }
        text.setLength(0);
    }
}
