package org.dozvon.gateway.dialplan;

import org.dozvon.esl.command.App;
import org.dozvon.gateway.GatewayConfig;

import jakarta.enterprise.context.ApplicationScoped;

/// How a call gets to the door, and back to it.
@ApplicationScoped
public class DoorSockets {
    private final GatewayConfig config;

    public DoorSockets(GatewayConfig config) {
        this.config = config;
    }

    void once(Actions actions) {
        actions.then(socket(door()));
    }

    Actions after(Actions actions) {
        var door = door();
        return actions.then(socket(door))
                // Reached when the door let go or died: the same channel, at the same step.
                .then(socket(
                        config.fallbackRouters().map(more -> door + "|" + more).orElse(door)));
    }

    private String door() {
        return config.doorHost() + ":" + config.doorPort();
    }

    // No "async": the call is a program, and a command returns when it is done.
    private static App socket(String addresses) {
        return new App.Other("socket", addresses + " full");
    }
}
