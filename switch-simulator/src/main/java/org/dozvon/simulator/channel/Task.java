package org.dozvon.simulator.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dozvon.simulator.clock.SimClock;

/// One application at work on a channel. It ends once, by itself, by a break or with the channel, and its timers end
/// with it. What it does not react to is left as it is: a bridge ignores a break, a sleep ignores a key.
public final class Task {
    private final Channel channel;
    private final Runnable done;
    private final List<SimClock.Timer> timers = new ArrayList<>();
    private Consumer<Boolean> onBreak = _ -> {};
    private Runnable onEnd = () -> {};
    private Runnable onChannelGone = this::finish;
    private Runnable onDigit = () -> {};
    private Consumer<Boolean> onSpeech = _ -> {};
    private boolean finished;

    Task(Channel channel, Runnable done) {
        this.channel = channel;
        this.done = done;
    }

    public Channel channel() {
        return channel;
    }

    public boolean isFinished() {
        return finished;
    }

    public void after(Duration delay, Runnable action) {
        timers.add(channel.node().clock().after(delay, () -> {
            if (!finished) {
                action.run();
            }
        }));
    }

    /// `true` when all that is queued shall end.
    public Task onBreak(Consumer<Boolean> reaction) {
        onBreak = reaction;
        return this;
    }

    /// Tidies up, however the task ends.
    public Task onEnd(Runnable reaction) {
        onEnd = reaction;
        return this;
    }

    /// Instead of ending at once when the channel is gone.
    public Task onChannelGone(Runnable reaction) {
        onChannelGone = reaction;
        return this;
    }

    /// A key waits in the channel's queue.
    public Task onDigit(Runnable reaction) {
        onDigit = reaction;
        return this;
    }

    /// The party began or ceased to speak.
    public Task onSpeech(Consumer<Boolean> reaction) {
        onSpeech = reaction;
        return this;
    }

    public void finish() {
        if (finished) {
            return;
        }
        finished = true;
        timers.forEach(SimClock.Timer::cancel);
        onEnd.run();
        channel.taskFinished(this);
        done.run();
    }

    void interrupted(boolean all) {
        onBreak.accept(all);
    }

    void channelGone() {
        if (!finished) {
            onChannelGone.run();
        }
    }

    /// Perhaps a key waits.
    public void digit() {
        onDigit.run();
    }

    void speech(boolean speaks) {
        onSpeech.accept(speaks);
    }
}
