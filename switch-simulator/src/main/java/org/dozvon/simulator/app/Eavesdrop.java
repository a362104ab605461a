package org.dozvon.simulator.app;

import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Task;

/// Hears another channel's talk until one of the two is over. Who hears whom is nothing that this node knows of.
final class Eavesdrop implements Application {
    @Override
    public void run(Channel channel, String argument, Runnable done) {
        var heard = channel.node().channel(argument.strip());
        if (heard.isEmpty()) {
            done.run();
            return;
        }
        channel.openEarly();
        Task listening = channel.begin(done);
        heard.get().onHangup(_ -> listening.finish());
    }
}
