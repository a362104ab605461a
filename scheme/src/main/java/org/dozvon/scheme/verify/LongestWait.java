package org.dozvon.scheme.verify;

import java.time.Duration;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.model.Language;
import org.jspecify.annotations.Nullable;

/// The longest that a caller can wait before somebody answers, a message can be left or the call ends.
///
/// @param length  told to the second above
/// @param example a call that waits so long; null when several phones would have to change their minds during the call
public record LongestWait(
        Duration length,
        String russian,
        String english,
        @Nullable Example example) {
    public String told(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }
}
