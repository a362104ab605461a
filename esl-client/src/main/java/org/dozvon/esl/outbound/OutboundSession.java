package org.dozvon.esl.outbound;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.dozvon.esl.CallerHungUpException;
import org.dozvon.esl.EslException;
import org.dozvon.esl.Replies;
import org.dozvon.esl.Reply;
import org.dozvon.esl.SocketLostException;
import org.dozvon.esl.Waiting;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Command;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.frame.BrokenStreamException;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.dozvon.esl.frame.FrameLimits;

/// One call that the switch handed to us, in synchronous mode: a command returns when its application has ended,
/// so the call reads as a program. Meanwhile the socket is deaf; whoever wants to interrupt says `uuid_break` on
/// an inbound connection. Commands after the end fail at once.
///
/// A linger notice means that the channel is gone but its socket stays: applications fail from then on, while
/// [#getVar] still tells the channel's last values (how long a recording was, for instance).
public final class OutboundSession {
    private final NetSocket socket;
    private final Replies replies = new Replies();
    private final CompletableFuture<SessionEnd> ended = new CompletableFuture<>();
    private final AtomicBoolean channelGone = new AtomicBoolean();
    private volatile Consumer<Event> events = _ -> {};

    OutboundSession(NetSocket socket, FrameLimits limits) {
        this.socket = socket;
        var decoder = new FrameDecoder(limits, this::arrived);
        socket.handler(bytes -> {
            try {
                decoder.handle(bytes);
            } catch (BrokenStreamException broken) {
                lost(broken.getMessage());
            }
        });
        socket.exceptionHandler(failed -> lost("The socket failed: " + failed.getMessage()));
        socket.closeHandler(_ -> lost("Expected the switch to stay, but it closed the socket."));
    }

    /// The channel's data; must be the first command, and may be said again for fresh data.
    public ChannelData connect(Duration deadline) {
        var frame = wait(send(new Command.Connect()), deadline, "connect").frame();
        return new ChannelData(Event.of(frame.headers().urlDecoded(), frame.body()));
    }

    /// Runs an application and returns when it has ended.
    public Reply execute(App app, Duration deadline) {
        requireChannel();
        return wait(send(new Command.Execute(app)), deadline, app.name()).orRefused(app.name());
    }

    /// Runs several in one write, so that the switch waits for us only once. Returns when the last has ended.
    public List<Reply> executeAll(List<? extends App> apps, Duration deadline) {
        requireChannel();
        var all = sendAll(apps.stream().map(Command.Execute::new).toList());
        long end = System.nanoTime() + deadline.toNanos();
        var answers = new ArrayList<Reply>();
        for (int i = 0; i < all.size(); i++) {
            var left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            answers.add(wait(all.get(i), left, apps.get(i).name())
                    .orRefused(apps.get(i).name()));
        }
        return answers;
    }

    /// Empty when the variable is not set. Values over 512 bytes arrive cut. Works while the socket lingers. Not
    /// for a variable whose value comes from outside (a display name, a SIP header): one that begins with `~`
    /// breaks the reply's frame on the switch's side. Those stand in [ChannelData] without harm.
    public Optional<String> getVar(String name, Duration deadline) {
        var text = wait(send(new Command.GetVar(name)), deadline, name).text();
        // What the switch answers for a variable that is not set.
        return text.equals("-ERR command not found") ? Optional.empty() : Optional.of(text);
    }

    /// Keeps the socket for a while after the channel is gone.
    public Reply linger(Duration length, Duration deadline) {
        return wait(send(new Command.Linger(length)), deadline, "linger").orRefused("linger");
    }

    /// The raw way: one command, one reply, later.
    public CompletableFuture<Reply> send(Command command) {
        return sendAll(List.of(command)).getFirst();
    }

    /// Several commands in one write. After the end all their replies have failed already.
    public List<CompletableFuture<Reply>> sendAll(List<? extends Command> commands) {
        var bytes = Buffer.buffer();
        commands.forEach(command -> bytes.appendBuffer(command.render()));
        var places = replies.send(commands.size(), () -> socket.write(bytes));
        // When it is over, one failure stands for all.
        return places.size() == commands.size()
                ? places
                : commands.stream().map(_ -> places.getFirst()).toList();
    }

    /// Events of the channel, after `myevents`; on the event loop, so it must not block.
    public void onEvent(Consumer<Event> handler) {
        events = handler;
    }

    /// Completes when the caller has hung up, the socket is lost, or we let go.
    public CompletableFuture<SessionEnd> ended() {
        return ended.copy();
    }

    public boolean isOver() {
        return ended.isDone();
    }

    /// Lets go: the running application plays out, then the switch goes on to the channel's next action.
    public void close() {
        end(new SessionEnd.LetGo(), new SocketLostException("The socket was closed by ourselves."));
        socket.close();
    }

    private void arrived(Frame frame) {
        if (frame.isDisconnectNotice()) {
            channelGone(frame.isLingerNotice());
        } else if (frame.isEvent()) {
            events.accept(Event.of(frame));
        } else if (!replies.arrived(frame)) {
            lost("Expected no reply, but the switch sent one: the stream is out of step.");
        }
    }

    private void channelGone(boolean lingers) {
        channelGone.set(true);
        var reason = new CallerHungUpException("The channel is gone.");
        if (lingers) {
            replies.fail(reason);
            ended.complete(new SessionEnd.CallerHungUp());
        } else {
            end(new SessionEnd.CallerHungUp(), reason);
        }
    }

    private void lost(String reason) {
        // What was told first stays: after a farewell nothing is lost, while a lingering socket that ends without
        // one keeps its answers from us.
        end(new SessionEnd.SocketLost(reason), new SocketLostException(reason));
        socket.close();
    }

    private void end(SessionEnd how, EslException reason) {
        replies.close(reason);
        ended.complete(how);
    }

    private void requireChannel() {
        if (channelGone.get()) {
            throw new CallerHungUpException("The channel is gone.");
        }
    }

    private static Reply wait(CompletableFuture<Reply> reply, Duration deadline, String what) {
        return Waiting.forResult(reply, deadline, what);
    }
}
