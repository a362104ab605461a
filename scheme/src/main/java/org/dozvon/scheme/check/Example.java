package org.dozvon.scheme.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Copies;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.jspecify.annotations.Nullable;

/// A call that shows a problem, exact enough to be played.
///
/// @param scheme  the scheme that the call begins with
/// @param dialled the number that leads to it, null when none does
/// @param caller  E.164, null when the caller hides it
/// @param keys    one for each question, an empty one presses nothing; beyond them nothing is pressed
/// @param speaks  whether the caller says something after a beep
/// @param answers what phones do, by person or, where that has no one owner, by account or number
/// @param others  what all other phones do
/// @param russian the call in words
public record Example(
        SchemeId scheme,
        @Nullable PhoneNumber dialled,
        @Nullable String caller,
        Instant moment,
        List<String> keys,
        boolean speaks,
        Map<String, Phone> answers,
        Phone others,
        String russian,
        String english) {
    public Example {
        keys = List.copyOf(keys);
        answers = Copies.sorted(answers);
    }

    /// What a phone does when it is rung, in the words of test calls.
    public enum Phone {
        @JsonProperty("ANSWERS")
        ANSWERS,
        @JsonProperty("SILENT")
        SILENT,
        @JsonProperty("BUSY")
        BUSY,
        @JsonProperty("UNREACHABLE")
        UNREACHABLE
    }

    /// The same call, in words.
    public Example told(String inRussian, String inEnglish) {
        return new Example(scheme, dialled, caller, moment, keys, speaks, answers, others, inRussian, inEnglish);
    }

    public String told(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }
}
