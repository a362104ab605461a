package org.dozvon.simulator.socket;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dozvon.esl.frame.BrokenStreamException;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.dozvon.simulator.channel.Events;
import org.dozvon.simulator.channel.Node;

/// One event socket: takes commands one after another and answers each before it looks at the next. Events wait
/// while a command runs, since the real one is deaf and dumb then.
abstract class CommandLine {
    private static final String GOODBYE = "Disconnected, goodbye.\nSee you at ClueCon! http://www.cluecon.com/\n";

    private final Node node;
    private final NetSocket socket;
    private final Deque<Frame> commands = new ArrayDeque<>();
    private final List<Buffer> heldBack = new ArrayList<>();
    private final Subscription subscription;
    private boolean busy;
    private boolean open = true;

    CommandLine(Node node, NetSocket socket) {
        this.node = node;
        this.socket = socket;
        this.subscription = new Subscription(this::tell);
        node.events().subscribe(subscription);
        var decoder = new FrameDecoder(this::arrived);
        socket.handler(bytes -> {
            try {
                decoder.handle(bytes);
            } catch (BrokenStreamException broken) {
                close();
            }
        });
        socket.exceptionHandler(_ -> close());
        socket.closeHandler(_ -> closedByOther());
    }

    Node node() {
        return node;
    }

    Subscription subscription() {
        return subscription;
    }

    boolean isOpen() {
        return open;
    }

    boolean isBusy() {
        return busy;
    }

    /// Carries a command out; `done` when the next may follow.
    abstract void handle(Frame command, Runnable done);

    /// The other side is gone.
    abstract void ended();

    void write(String text) {
        if (open) {
            socket.write(text);
        }
    }

    /// A text that begins with a tilde is taken for headers and gets no end, as on the real switch.
    void reply(String text) {
        if (text.startsWith("~")) {
            write("Content-Type: command/reply\n" + text.substring(1));
            return;
        }
        write("Content-Type: command/reply\nReply-Text: " + text + "\n\n");
    }

    void apiResponse(String text) {
        var body = Buffer.buffer(text.isEmpty() ? "-ERR no reply\n" : text);
        if (open) {
            socket.write(Buffer.buffer("Content-Type: api/response\nContent-Length: " + body.length() + "\n\n")
                    .appendBuffer(body));
        }
    }

    void disconnectNotice(String headers) {
        write("Content-Type: text/disconnect-notice\n" + headers + "Content-Length: " + GOODBYE.length() + "\n\n"
                + GOODBYE);
        close();
    }

    void close() {
        if (open) {
            open = false;
            commands.clear();
            node.events().unsubscribe(subscription);
            socket.close();
            ended();
        }
    }

    /// Forgets what was sent but not begun.
    void dropCommands() {
        commands.clear();
    }

    private void closedByOther() {
        close();
    }

    private void arrived(Frame command) {
        commands.add(command);
        process();
    }

    private void process() {
        while (!busy && open && !commands.isEmpty()) {
            busy = true;
            handle(commands.removeFirst(), this::finished);
        }
        if (!busy) {
            flush();
        }
    }

    private void finished() {
        busy = false;
        afterCommand();
        // Not recursive for commands that finish at once: the loop above goes on by itself.
        node.vertx().runOnContext(_ -> process());
    }

    /// After the answer, before the next command.
    void afterCommand() {}

    private void tell(Events.Told event) {
        var body = Buffer.buffer(event.text());
        var frame = Buffer.buffer("Content-Length: " + body.length() + "\nContent-Type: text/event-plain\n\n")
                .appendBuffer(body);
        if (busy) {
            heldBack.add(frame);
        } else if (open) {
            socket.write(frame);
        }
    }

    private void flush() {
        if (open) {
            heldBack.forEach(socket::write);
        }
        heldBack.clear();
    }
}
