package org.dozvon.simulator.app;

import java.time.Duration;
import org.dozvon.simulator.channel.Channel;

/// Waits. A break ends it, a key does not.
final class Sleep implements Application {
    @Override
    public void run(Channel channel, String argument, Runnable done) {
        var task = channel.begin(done);
        if (channel.takeBreak()) {
            task.finish();
            return;
        }
        task.onBreak(_ -> {
            channel.takeBreak();
            task.finish();
        });
        long millis = argument.strip().matches("\\d{1,9}") ? Long.parseLong(argument.strip()) : 0;
        task.after(Duration.ofMillis(millis), task::finish);
    }
}
