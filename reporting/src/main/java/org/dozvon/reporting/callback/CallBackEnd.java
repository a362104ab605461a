package org.dozvon.reporting.callback;

import java.util.Set;
import org.dozvon.reporting.access.Refusal;
import org.dozvon.reporting.words.OneLine;
import org.jspecify.annotations.Nullable;

/// How a case was ended by hand.
///
/// @param outcome `called-back`, `no-contact` or `not-needed`
/// @param note    for whoever looks at it later, up to 500 characters
public record CallBackEnd(
        @Nullable String outcome, @Nullable String note) {
    private static final Set<String> OUTCOMES = Set.of("called-back", "no-contact", "not-needed");
    private static final int NOTE_CHARACTERS = 500;

    String checkedOutcome() {
        if (outcome == null || !OUTCOMES.contains(outcome)) {
            throw Refusal.invalid(
                    "outcome",
                    "Expected one of called-back, no-contact, not-needed, but got another word.",
                    "Ожидалось одно из: called-back, no-contact, not-needed.");
        }
        return outcome;
    }

    @Nullable
    String checkedNote() {
        // First: a form sends two characters for each line's end, which its field counted as one.
        var line = note == null ? "" : OneLine.of(note);
        if (line.length() > NOTE_CHARACTERS) {
            throw Refusal.invalid(
                    "note",
                    "Expected a note of at most " + NOTE_CHARACTERS + " characters, but it has " + line.length() + ".",
                    "Заметка длиннее " + NOTE_CHARACTERS + " знаков: " + line.length() + ". Сократите её.");
        }
        return line.isEmpty() ? null : line;
    }
}
