package org.dozvon.scheme.desk;

import java.time.Duration;

/// How long somebody is left alone who did not answer.
final class Rest {
    /// What fails at once would else be tried again at once, and so without end.
    private static final Duration BREATH = Duration.ofSeconds(5);

    private Rest() {}

    static Duration after(Miss miss, DeskQueue rules) {
        return switch (miss) {
            case NO_ANSWER -> rules.rest();
            case REFUSED -> rules.rest().compareTo(BREATH) > 0 ? rules.rest() : BREATH;
            case BUSY, UNREACHABLE -> BREATH;
        };
    }
}
