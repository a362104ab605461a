package org.dozvon.simulator.app;

import org.dozvon.simulator.channel.Channel;

/// Waits until somebody takes the channel elsewhere.
final class Park implements Application {
    @Override
    public void run(Channel channel, String argument, Runnable done) {
        channel.openEarly();
        channel.node().events().emit("CHANNEL_PARK", channel);
        channel.begin(done).onEnd(() -> channel.node().events().emit("CHANNEL_UNPARK", channel));
    }
}
