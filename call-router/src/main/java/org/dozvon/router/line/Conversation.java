package org.dozvon.router.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dozvon.esl.CallerHungUpException;
import org.dozvon.esl.DeadlineException;
import org.dozvon.esl.EslException;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.RefusedException;
import org.dozvon.esl.Reply;
import org.dozvon.esl.SocketLostException;
import org.dozvon.esl.Waiting;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Command;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.outbound.ChannelData;
import org.dozvon.esl.outbound.OutboundSession;
import org.dozvon.scheme.run.LineEnded;
import org.jboss.logging.Logger;

/// Speaks with the switch for one call. Everything of a step goes in one write, with `connect` behind it: its answer is
/// the channel as it is afterwards, all variables and clocks in one piece, so nothing has to be asked one by one.
final class Conversation {
    private static final Logger LOG = Logger.getLogger(Conversation.class);
    // Behind a talk that a router before us left running, the first answer comes when that talk is over.
    private static final Duration LONGEST_TALK = Duration.ofHours(24);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    // The switch keeps the channel's last values for this long, unless we let go before.
    private static final Duration LINGER = Duration.ofSeconds(5);

    private final OutboundSession session;
    private final SwitchClock clock;
    private ChannelState state;
    private boolean lingers;
    private boolean waiting;
    private boolean leaving;

    private Conversation(OutboundSession session, SwitchClock clock, ChannelState state) {
        this.session = session;
        this.clock = clock;
        this.state = state;
    }

    /// @throws EslException when the call is gone before it began
    static Conversation open(OutboundSession session, SwitchClock clock) {
        var state = ChannelState.of(session.connect(LONGEST_TALK));
        clock.heard(state);
        return new Conversation(session, clock, state);
    }

    ChannelState state() {
        return state;
    }

    /// Runs the applications one after another.
    ///
    /// @return the channel afterwards; the caller may have left meanwhile
    /// @throws LineEnded when the line is not ours any more, or the switch did not do it
    ChannelState perform(List<? extends App> apps, Duration deadline) {
        requireCaller();
        beginWaiting();
        try {
            heard(exchange(apps, deadline));
        } catch (CallerHungUpException left) {
            heard(lastWords());
        } catch (SocketLostException lost) {
            throw new LineEnded(LineEnded.Why.HANDED_OVER);
        } catch (DeadlineException | RefusedException failed) {
            LOG.errorf("The switch did not do what it was asked leg=%s: %s", state.uuid(), failed.getMessage());
            throw new LineEnded(LineEnded.Why.SWITCH_FAILED);
        } finally {
            endWaiting();
        }
        return state;
    }

    /// Lets go of the channel for good: the node goes on with it as it was told.
    ///
    /// @throws LineEnded when the caller is no longer there
    void leave(List<? extends App> last) {
        perform(last, LAST_WORDS.plus(LINGER));
        requireCaller();
        try {
            var _ = session.send(new Command.Exit());
            session.ended().get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException over) {
            LOG.warnf("The switch did not say that it lets go leg=%s", state.uuid());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        session.close();
    }

    /// @throws LineEnded when the caller is no longer there
    void requireCaller() {
        if (state.gone()) {
            // What the switch does to a channel whose application it does not know, or whose recording it can't write.
            boolean bySwitch = state.hangupCause() == HangupCause.DESTINATION_OUT_OF_ORDER;
            throw new LineEnded(bySwitch ? LineEnded.Why.SWITCH_FAILED : LineEnded.Why.CALLER_LEFT);
        }
    }

    /// Ends the call and waits until the switch has said so: whoever relays for us must see the end before we let go.
    void hangup(HangupCause cause) {
        try {
            var _ = session.send(new Command.Execute(new App.Hangup(cause)));
            session.ended().get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException over) {
            LOG.debugf("The switch did not say that the call is over leg=%s", state.uuid());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends our socket while the channel goes on elsewhere, and waits until the switch has let go: until then the
    /// channel's own thread sits in the socket, and nobody hears anything.
    void leave() {
        try {
            var _ = session.send(new Command.Exit());
            session.ended().get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException over) {
            LOG.debugf("The switch did not let go leg=%s", state.uuid());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets go: now when we wait for the switch, else before the next command.
    synchronized void handOver() {
        leaving = true;
        if (waiting) {
            session.close();
        }
    }

    private synchronized void beginWaiting() {
        if (leaving) {
            session.close();
            throw new LineEnded(LineEnded.Why.HANDED_OVER);
        }
        waiting = true;
    }

    private synchronized void endWaiting() {
        waiting = false;
    }

    private ChannelState exchange(List<? extends App> apps, Duration deadline) {
        var commands = new ArrayList<Command>();
        if (!lingers) {
            commands.add(new Command.Linger(LINGER));
            lingers = true;
        }
        apps.forEach(app -> commands.add(new Command.Execute(app)));
        commands.add(new Command.Connect());
        var replies = session.sendAll(commands);
        long end = System.nanoTime() + deadline.toNanos();
        var last = wait(replies.getLast(), end, commands.getLast());
        var fresh = ChannelState.of(new ChannelData(
                Event.of(last.frame().headers().urlDecoded(), last.frame().body())));
        if (!fresh.gone()) {
            requireDone(replies, commands);
        }
        return fresh;
    }

    private static void requireDone(List<CompletableFuture<Reply>> replies, List<Command> commands) {
        for (int i = 0; i < replies.size(); i++) {
            wait(replies.get(i), System.nanoTime(), commands.get(i))
                    .orRefused(commands.get(i).line());
        }
    }

    private static Reply wait(CompletableFuture<Reply> reply, long endNanos, Command command) {
        var left = Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
        return Waiting.forResult(reply, left, command.line());
    }

    // The socket lingers: the channel is gone, but what it knew last can still be asked. Whoever relays for us and
    // takes the socket away meanwhile has given the end to another router, and we were asleep.
    private ChannelState lastWords() {
        try {
            var frame = patiently(session.send(new Command.Connect())).frame();
            var last = ChannelState.of(new ChannelData(Event.of(frame.headers().urlDecoded(), frame.body())));
            return last.uuid().isEmpty() ? state.leftSince() : last.left();
        } catch (SocketLostException lost) {
            throw new LineEnded(LineEnded.Why.HANDED_OVER);
        } catch (EslException silent) {
            return state.leftSince();
        }
    }

    // Twice: a deadline that passed while we were asleep says nothing of the other side, whose answer, or whose end,
    // is only read now.
    private static Reply patiently(CompletableFuture<Reply> reply) {
        var connect = new Command.Connect();
        try {
            return Waiting.forResult(reply, LAST_WORDS, connect.line());
        } catch (DeadlineException _) {
            return Waiting.forResult(reply, LAST_WORDS, connect.line());
        }
    }

    private void heard(ChannelState fresh) {
        state = fresh;
        clock.heard(fresh);
    }
}
