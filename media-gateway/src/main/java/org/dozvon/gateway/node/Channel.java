package org.dozvon.gateway.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/// A channel as the switch lists it.
record Channel(
        String uuid, String direction, String context, String state, String application, String data, String dialled) {
    private static final Set<String> PLAYS = Set.of(
            "playback", "endless_playback", "loop_playback", "play_and_get_digits", "read", "sleep", "gentones", "say");
    private static final Set<String> CUSTOMERS = Set.of("external", "transferred");
    private static final Set<String> WAITS = Set.of("CS_PARK", "CS_HIBERNATE", "CS_SOFT_EXECUTE", "CS_RESET");

    /// What a channel that is not at the door may be doing.
    enum Doing {
        /// A talk, the reserve, another socket, its own end: it is looked after.
        BUSY,
        /// It plays to the end of something that may have none, and then goes to its next action.
        PLAYING,
        /// It does nothing at all.
        WAITING
    }

    static Channel of(JsonNode row) {
        return new Channel(
                row.path("uuid").asText(),
                row.path("direction").asText(),
                row.path("context").asText(),
                row.path("state").asText(),
                row.path("application").asText().toLowerCase(Locale.ROOT),
                row.path("application_data").asText(),
                row.path("dest").asText());
    }

    boolean isCustomer() {
        return direction.equals("inbound") && CUSTOMERS.contains(context);
    }

    Doing doing() {
        if (application.equals("park") || WAITS.contains(state)) {
            return Doing.WAITING;
        }
        return PLAYS.contains(application) && !isApology() ? Doing.PLAYING : Doing.BUSY;
    }

    // The dialplan's last words before it hangs up.
    private boolean isApology() {
        return data.endsWith("/sorry.wav") || data.startsWith("tone_stream://");
    }
}
