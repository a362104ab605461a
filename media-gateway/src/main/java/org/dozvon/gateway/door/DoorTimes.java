package org.dozvon.gateway.door;

import java.time.Duration;
import org.dozvon.gateway.GatewayConfig;

/// How long the door waits for what, in nanoseconds of its clock.
record DoorTimes(long greeting, long connect, long firstWord, long silence, long search) {
    // A node that has just opened the socket answers within a millisecond.
    private static final Duration GREETING = Duration.ofSeconds(5);

    static DoorTimes of(GatewayConfig.Door config) {
        return new DoorTimes(
                GREETING.toNanos(),
                config.connect().toNanos(),
                config.firstWord().toNanos(),
                config.silence().toNanos(),
                config.search().toNanos());
    }
}
