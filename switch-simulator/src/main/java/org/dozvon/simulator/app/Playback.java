package org.dozvon.simulator.app;

import org.dozvon.simulator.channel.Channel;

/// Plays; a key among `playback_terminators` (by default `*`) ends it, other keys are lost.
final class Playback implements Application {
    @Override
    public void run(Channel channel, String argument, Runnable done) {
        channel.variables().remove("playback_terminator_used");
        Playing.play(channel, argument, Playback::isTerminator, _ -> done.run());
    }

    static boolean isTerminator(Channel channel) {
        var allowed = Playing.terminators(channel).orElse("");
        var key = channel.takeDigit();
        while (key.isPresent()) {
            if (allowed.indexOf(key.get()) >= 0) {
                channel.set("playback_terminator_used", String.valueOf(key.get()));
                return true;
            }
            key = channel.takeDigit();
        }
        return false;
    }
}
