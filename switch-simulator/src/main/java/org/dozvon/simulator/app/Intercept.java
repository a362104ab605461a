package org.dozvon.simulator.app;

import org.dozvon.simulator.channel.Bridging;
import org.dozvon.simulator.channel.Channel;

/// Takes another channel over. Returns at once; the talk is outside of any socket.
final class Intercept implements Application {
    @Override
    public void run(Channel channel, String argument, Runnable done) {
        channel.node().channel(argument.strip()).ifPresent(other -> {
            channel.answer();
            other.answer();
            Bridging.takeOver(channel, other);
        });
        done.run();
    }
}
