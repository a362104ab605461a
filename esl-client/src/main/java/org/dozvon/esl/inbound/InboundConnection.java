package org.dozvon.esl.inbound;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dozvon.esl.EslException;
import org.dozvon.esl.Replies;
import org.dozvon.esl.Reply;
import org.dozvon.esl.SocketLostException;
import org.dozvon.esl.Sockets;
import org.dozvon.esl.Waiting;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.command.Command;
import org.dozvon.esl.command.Originate;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.event.EventName;
import org.dozvon.esl.frame.BrokenStreamException;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.jboss.logging.Logger;

/// One connection to a switch's event socket, from any number of threads. It never connects again by itself:
/// events of the gap can't be had afterwards, so its owner has to look at the switch anew (see [InboundKeeper]).
///
/// Blocking calls are for virtual threads, never for an event loop and never for the event handler of this same
/// connection: while that one waits, nothing is read.
public final class InboundConnection {
    private static final Logger LOG = Logger.getLogger(InboundConnection.class);

    private final InboundOptions options;
    private final NetSocket socket;
    private final Replies replies = new Replies();
    private final Map<String, CompletableFuture<String>> jobs = new ConcurrentHashMap<>();
    private final CompletableFuture<Frame> greeting = new CompletableFuture<>();
    private final CompletableFuture<EslException> closed = new CompletableFuture<>();
    private final EventLane events;

    private InboundConnection(InboundOptions options, NetSocket socket, Consumer<Event> handler) {
        this.options = options;
        this.socket = socket;
        this.events = new EventLane(options.host(), options.eventBacklog(), socket::pause, socket::resume, handler);
        var decoder = new FrameDecoder(options.limits(), this::arrived);
        socket.handler(bytes -> {
            try {
                decoder.handle(bytes);
            } catch (BrokenStreamException broken) {
                end(new SocketLostException(broken.getMessage(), broken));
            }
        });
        socket.exceptionHandler(failed -> end(new SocketLostException("The socket failed: " + failed.getMessage())));
        socket.closeHandler(
                _ -> end(new SocketLostException("Expected the switch at %s:%d to stay, but it closed the socket."
                        .formatted(options.host(), options.port()))));
    }

    /// Connects and gives the password. Events reach `handler` in their order, one at a time.
    ///
    /// @throws WrongPasswordException when the switch refuses us, which no second attempt will change
    /// @throws EslException when it can't be reached in time
    public static InboundConnection connect(Vertx vertx, InboundOptions options, Consumer<Event> handler) {
        var netOptions = new NetClientOptions()
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setConnectTimeout((int) options.connectTimeout().toMillis());
        var opened = new CompletableFuture<InboundConnection>();
        var client = vertx.createNetClient(netOptions);
        Sockets.open(
                        vertx,
                        client,
                        options.port(),
                        options.host(),
                        socket -> new InboundConnection(options, socket, handler))
                .onSuccess(opened::complete)
                .onFailure(failed -> opened.completeExceptionally(new SocketLostException(
                        "Expected to reach the switch at %s:%d, but: %s."
                                .formatted(options.host(), options.port(), failed.getMessage()),
                        failed)));
        var connection = Waiting.forResult(opened, options.connectTimeout(), "the connection to " + options.host());
        var _ = connection.closed.whenComplete((_, _) -> client.close());
        try {
            connection.authenticate();
            return connection;
        } catch (RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    public Reply api(Api api) {
        return api(api, options.commandTimeout());
    }

    /// The answer of an API command. An answer of `-ERR` is no exception here, since many commands use
    /// it to say "no".
    public Reply api(Api api, Duration deadline) {
        return Waiting.forResult(send(new Command.Call(api)), deadline, api.render());
    }

    public CompletableFuture<Reply> apiLater(Api api) {
        return send(new Command.Call(api));
    }

    /// Runs a command in a thread of the switch. The future is known by its job before the command leaves, so that no
    /// result can come too early; it holds the result's text, for instance `+OK <uuid>` or `-ERR NO_ANSWER`.
    public CompletableFuture<String> bgapi(Api api) {
        return background(api.render());
    }

    /// Calls somebody; the result is `+OK <uuid>`, or `-ERR` with the hangup cause.
    public CompletableFuture<String> originate(Originate originate) {
        return background(originate.render());
    }

    /// Adds to what is subscribed already. Subclasses name CUSTOM events, for instance `sofia::register`.
    public void subscribe(List<EventName> names, List<String> subclasses) {
        execute(new Command.EventPlain(names, subclasses));
    }

    public void subscribe(EventName... names) {
        subscribe(List.of(names), List.of());
    }

    public void unsubscribe(List<EventName> names, List<String> subclasses) {
        execute(new Command.NixEvent(names, subclasses));
    }

    /// Lets through only events with this value, and the results of background commands.
    public void filter(String header, String value) {
        execute(new Command.Filter("Event-Name", EventName.BACKGROUND_JOB.name()));
        execute(new Command.Filter(header, value));
    }

    /// Sends a command and waits for a reply that is no error.
    public Reply execute(Command command) {
        return Waiting.forResult(send(command), options.commandTimeout(), command.line())
                .orRefused(command.line());
    }

    /// The raw way: one command, one reply, later.
    public CompletableFuture<Reply> send(Command command) {
        var bytes = command.render();
        return replies.send(1, () -> socket.write(bytes)).getFirst();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /// Completes with the reason once the connection is over.
    public CompletableFuture<EslException> closed() {
        return closed.copy();
    }

    public void close() {
        end(new SocketLostException("The connection to %s was closed by ourselves.".formatted(options.host())));
    }

    private CompletableFuture<String> background(String text) {
        var job = UUID.randomUUID().toString();
        var result = new CompletableFuture<String>();
        jobs.put(job, result);
        var _ = result.whenComplete((_, _) -> jobs.remove(job));
        var _ = send(new Command.BackgroundCall(text, job)).whenComplete((reply, failed) -> {
            if (failed != null) {
                result.completeExceptionally(failed);
            } else if (reply.isError()) {
                result.complete(reply.text());
            }
        });
        // It may have ended between the send and here; a closed connection keeps nobody waiting.
        if (closed.isDone()) {
            result.completeExceptionally(closed.join());
        }
        return result;
    }

    private void authenticate() {
        var first = Waiting.forResult(greeting, options.connectTimeout(), "the connection to " + options.host());
        if (first.contentType().filter("auth/request"::equals).isEmpty()) {
            throw new WrongPasswordException(
                    options.host(), options.port(), first.bodyText().strip());
        }
        var reply = Waiting.forResult(send(new Command.Auth(options.password())), options.connectTimeout(), "auth");
        if (!reply.text().startsWith("+OK")) {
            throw new WrongPasswordException(options.host(), options.port(), reply.text());
        }
        execute(new Command.EventPlain(List.of(EventName.BACKGROUND_JOB), List.of()));
    }

    private void arrived(Frame frame) {
        if (!greeting.isDone()) {
            greeting.complete(frame);
        } else if (frame.isEvent()) {
            happened(Event.of(frame));
        } else if (frame.isReply()) {
            replied(frame);
        } else if (frame.isDisconnectNotice()) {
            end(new SocketLostException("The switch at %s said goodbye.".formatted(options.host())));
        }
    }

    private void happened(Event event) {
        if (event.name() == EventName.BACKGROUND_JOB) {
            event.header("Job-UUID")
                    .map(jobs::get)
                    .ifPresent(job -> job.complete(event.body().strip()));
        }
        events.add(event);
    }

    private void replied(Frame frame) {
        if (!replies.arrived(frame)) {
            end(new SocketLostException("Expected no reply, but the switch sent one: the stream is out of step."));
        }
    }

    private void end(EslException reason) {
        if (!closed.complete(reason)) {
            return;
        }
        LOG.debugf("The connection to a switch ended node=%s: %s", options.host(), reason.getMessage());
        greeting.completeExceptionally(reason);
        replies.close(reason);
        jobs.values().forEach(job -> job.completeExceptionally(reason));
        events.close();
        socket.close();
    }
}
