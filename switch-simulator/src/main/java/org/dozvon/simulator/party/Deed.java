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

    /// Sends whoever it talks with there, as a desk phone's transfer key does (REFER).
    record Transfer(String to) implements Deed {
        public Transfer {
            if (!to.matches("[A-Za-z0-9+*#_.-]{1,64}")) {
                throw new IllegalArgumentException("Expected a number to transfer to, but got '%s'.".formatted(to));
            }
        }
    }

    /// Asks somebody first, for so long, and joins the two then (REFER with Replaces).
    ///
    /// @param to a dial string: `user/102@avto.sip.localhost`
    record Consult(String to, Duration talk) implements Deed {}

    /// Has whoever it talks with wait for so long.
    record Hold(Duration length) implements Deed {}
}
