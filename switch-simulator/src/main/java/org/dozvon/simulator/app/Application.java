package org.dozvon.simulator.app;

import org.dozvon.simulator.channel.Channel;

/// One dialplan application.
interface Application {
    /// Calls `done` once, when it has ended, however that came about.
    void run(Channel channel, String argument, Runnable done);
}
