package org.dozvon.reporting.callback;

import java.util.Set;
import org.dozvon.reporting.access.Refusal;
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
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > NOTE_CHARACTERS) {
            throw Refusal.invalid(
                    "note",
                    "Expected a note of at most " + NOTE_CHARACTERS + " characters, but it has " + note.length() + ".",
                    "Заметка длиннее " + NOTE_CHARACTERS + " знаков: " + note.length() + ". Сократите её.");
        }
        // PostgreSQL takes no zero characters.
        return note.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
