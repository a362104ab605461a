package org.dozvon.scheme.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who calls in a simulation.
///
/// @param number   E.164, null when hidden
/// @param moment   when they call
/// @param keys     what they press, one for each question in order; an empty one, and a question beyond them, gets none
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
        if (keys.stream().anyMatch(key -> key.length() > 1)) {
            throw new IllegalArgumentException("Expected one key for each question, but got several. Split them.");
        }
    }

    /// A patient caller who leaves a short message when asked.
    public SimulatedCaller(@Nullable String number, Instant moment, List<String> keys) {
        this(number, moment, keys, SHORT_MESSAGE, null);
    }
}
