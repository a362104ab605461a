package org.dozvon.scheme.simulate;

import java.time.Duration;

/// What a phone does when it is rung.
public sealed interface Answer {
    /// Picks up after `after`, when it still rings then, and talks for `talk`.
    record PicksUp(Duration after, Duration talk) implements Answer {}

    /// A machine picks up, a mobile's own voicemail: it talks like a person and never presses a key.
    record Machine(Duration after, Duration talk) implements Answer {}

    record Busy() implements Answer {}

    /// Rings until it is given up.
    record Silent() implements Answer {}

    /// Not registered, or refused by the network.
    record Unreachable() implements Answer {}

    static Answer picksUp(int afterSeconds, int talkSeconds) {
        return new PicksUp(Duration.ofSeconds(afterSeconds), Duration.ofSeconds(talkSeconds));
    }
}
