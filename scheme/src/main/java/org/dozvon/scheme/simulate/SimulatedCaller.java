package org.dozvon.scheme.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who calls in a simulation.
///
/// @param number   E.164, null when hidden
/// @param moment   when they call
/// @param keys     what they press at each question in order: one key, or the digits that it asks for; an
///                 empty one, and a question beyond them, gets none
/// @param message  how long they speak after a beep; zero says nothing
/// @param patience after this they hang up, if nobody answered; null never
public record SimulatedCaller(
        @Nullable String number,
        Instant moment,
        List<String> keys,
        Duration message,
        @Nullable Duration patience) {
    private static final Duration SHORT_MESSAGE = Duration.ofSeconds(10);

    public SimulatedCaller {
        keys = List.copyOf(keys);
        if (keys.stream().anyMatch(key -> !key.matches("[0-9*#]{0,20}"))) {
            throw new IllegalArgumentException(
                    "Expected at most 20 keys for each question, but got something else. Use digits, * and #.");
        }
    }

    /// A patient caller who leaves a short message when asked.
    public SimulatedCaller(@Nullable String number, Instant moment, List<String> keys) {
        this(number, moment, keys, SHORT_MESSAGE, null);
    }
}
