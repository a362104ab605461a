package org.dozvon.esl.dial;

import java.time.Duration;
import org.dozvon.esl.command.Argument;

/// One endpoint of a dial string, with the variables of its own channel.
public record Leg(Endpoint endpoint, DialVariables variables) {
    public static Leg to(Endpoint endpoint) {
        return new Leg(endpoint, DialVariables.NONE);
    }

    /// How long it may ring, in whole seconds.
    public Leg ringing(Duration patience) {
        return with(
                "leg_timeout", Integer.toString(Argument.within("a ring in s", (int) patience.toSeconds(), 1, 3_600)));
    }

    /// How long it waits before it begins to ring.
    public Leg delayed(Duration delay) {
        return with(
                "leg_delay_start",
                Integer.toString(Argument.within("a delay in s", (int) delay.toSeconds(), 0, 3_600)));
    }

    public Leg with(String name, String value) {
        return new Leg(endpoint, variables.with(name, value));
    }

    String render() {
        return variables.render('[', ']') + endpoint.render();
    }
}
