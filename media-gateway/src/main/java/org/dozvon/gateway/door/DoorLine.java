package org.dozvon.gateway.door;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dozvon.esl.frame.BrokenStreamException;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.jspecify.annotations.Nullable;

/// The two sockets of one call. Everything of it runs on one event loop, so there is no lock; whoever is
/// slow to read makes the other one wait.
final class DoorLine {
    private final Vertx vertx;
    private final Context context;
    private final NetClient client;
    private final NetSocket node;
    private final DoorCall call;
    private final Around around;
    private final Deque<Moment> moments = new ArrayDeque<>();
    private boolean busy;
    private int turn;
    private @Nullable NetSocket router;
    private @Nullable Long timer;
    private long timerAt;
    private volatile @Nullable RouterAddress heldBy;
    private volatile String uuid = "";
    private volatile boolean over;

    DoorLine(Vertx vertx, NetClient client, NetSocket node, DoorCall call, Around around) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.client = client;
        this.node = node;
        this.call = call;
        this.around = around;
    }

    void open() {
        listen(node, frame -> happened(new Moment.FromNode(frame)), () -> happened(new Moment.NodeClosed()));
        perform(call.begin(around.nanoTime()));
        settle();
    }

    /// The router that has the call now, from any thread.
    @Nullable
    RouterAddress heldBy() {
        return heldBy;
    }

    /// Empty until the node has told it.
    String uuid() {
        return uuid;
    }

    boolean isOver() {
        return over;
    }

    /// Acts on what its clock says now, from any thread; its own timer does so too.
    void look() {
        context.runOnContext(_ -> happened(new Moment.TimePassed()));
    }

    /// From any thread.
    void frozen(RouterAddress address) {
        context.runOnContext(_ -> happened(new Moment.RouterFrozen(address)));
    }

    // An act can bring about the next moment at once: it waits until the acts of this one are done.
    private void happened(Moment moment) {
        moments.add(moment);
        if (busy) {
            return;
        }
        busy = true;
        try {
            for (var next = moments.poll(); next != null; next = moments.poll()) {
                perform(call.on(next, around.nanoTime()));
            }
        } finally {
            busy = false;
        }
        settle();
    }

    private void settle() {
        heldBy = call.state() instanceof DoorState.Held held ? held.router() : null;
        uuid = call.uuid();
        over = call.state() instanceof DoorState.Over;
        arm(call.deadline());
    }

    private void perform(List<Act> acts) {
        acts.forEach(this::perform);
    }

    private void perform(Act act) {
        switch (act) {
            case Act.ToNode(var bytes) -> toNode(bytes);
            case Act.ToRouter(var bytes) -> toRouter(bytes);
            case Act.Connect(var address, var itsTurn) -> connect(address, itsTurn);
            case Act.DropRouter _ -> dropRouter();
            case Act.CloseNode _ -> node.close();
            case Act.Interrupt(var uuid, var how) -> around.interrupt(uuid, how);
            case Act.Mistrust(var address) -> around.mistrust(address);
            case Act.Tell(var slug, var name) -> around.tell(slug, call.uuid(), call.tenant(), name);
        }
    }

    private void toNode(Buffer bytes) {
        node.write(bytes);
        var source = router;
        if (source != null && node.writeQueueFull()) {
            source.pause();
            node.drainHandler(_ -> source.resume());
        }
    }

    private void toRouter(Buffer bytes) {
        var target = router;
        if (target == null) {
            return;
        }
        target.write(bytes);
        if (target.writeQueueFull()) {
            node.pause();
            target.drainHandler(_ -> node.resume());
        }
    }

    private void connect(RouterAddress address, int itsTurn) {
        turn = itsTurn;
        client.connect(address.port(), address.host()).onComplete(result -> connected(result, itsTurn));
    }

    private void connected(AsyncResult<NetSocket> result, int itsTurn) {
        if (result.failed()) {
            happened(new Moment.RouterClosed(itsTurn));
        } else if (itsTurn != turn || over) {
            // Dropped before it stood.
            result.result().close();
        } else {
            var socket = result.result();
            router = socket;
            listen(
                    socket,
                    frame -> happened(new Moment.FromRouter(itsTurn, frame)),
                    () -> happened(new Moment.RouterClosed(itsTurn)));
            happened(new Moment.RouterOpened(itsTurn));
        }
    }

    private void dropRouter() {
        turn = 0;
        var gone = router;
        router = null;
        if (gone != null) {
            gone.close();
        }
        // It may have been waiting for the one that is gone.
        node.resume();
    }

    private static void listen(NetSocket socket, Consumer<Frame> frames, Runnable ended) {
        var decoder = new FrameDecoder(frames);
        socket.handler(bytes -> {
            try {
                decoder.handle(bytes);
            } catch (BrokenStreamException broken) {
                socket.close();
            }
        });
        // The close handler follows.
        socket.exceptionHandler(_ -> {});
        socket.closeHandler(_ -> ended.run());
    }

    // One timer, which may ring too early and is then set anew: a deadline that moves with each frame costs
    // nothing.
    private void arm(long deadline) {
        if (over || deadline == DoorState.NEVER) {
            return;
        }
        if (timer != null) {
            if (timerAt <= deadline) {
                return;
            }
            vertx.cancelTimer(timer);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - around.nanoTime()) + 1;
        timerAt = deadline;
        timer = vertx.setTimer(Math.max(1, millis), _ -> {
            timer = null;
            happened(new Moment.TimePassed());
        });
    }
}
