package org.dozvon.simulator.party;

import java.time.Duration;

/// What a scripted party does.
public sealed interface Deed {
    record Press(String keys) implements Deed {
        public Press {
            if (!keys.matches("[0-9*#A-D]{1,64}")) {
                throw new IllegalArgumentException("Expected 1 to 64 keys, but got '%s'.".formatted(keys));
            }
        }
    }

    record Speak(Duration length) implements Deed {}

    /// From now on nothing is sent while nothing is said, as by telephones that save on bandwidth.
    record SendNothingInSilence() implements Deed {}

    record HangUp() implements Deed {}
}
