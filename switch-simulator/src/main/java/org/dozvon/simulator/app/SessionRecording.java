package org.dozvon.simulator.app;

import java.util.Map;
import org.dozvon.simulator.channel.Channel;

/// Tells that both sides of a channel are recorded, from one application to the other. What is said is not kept: a
/// stand-in hears nobody.
final class SessionRecording {
    private SessionRecording() {}

    static void start(Channel channel, String path) {
        tell("RECORD_START", channel, path);
    }

    static void stop(Channel channel, String path) {
        tell("RECORD_STOP", channel, path);
    }

    private static void tell(String event, Channel channel, String path) {
        channel.node().events().emit(event, channel, Map.of("Record-File-Path", path));
    }
}
