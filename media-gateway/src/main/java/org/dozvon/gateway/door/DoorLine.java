package org.dozvon.gateway.door;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dozvon.esl.frame.Frame;
import org.jspecify.annotations.Nullable;

/// The two sockets of one call. Everything of it runs on one event loop, so there is no lock; whoever is
/// slow to read makes the other one wait.
final class DoorLine {
    private final Vertx vertx;
    private final Context context;
    private final RouterSockets routers;
    private final DoorSocket node;
    private final DoorCall call;
    private final Around around;
    private final Deque<Moment> moments = new ArrayDeque<>();
    private boolean busy;
    private boolean reading;
    private int turn;
    private @Nullable DoorSocket router;
    private @Nullable Long timer;
    private long timerAt;
    private volatile @Nullable RouterAddress heldBy;
    private volatile String uuid = "";
    private volatile boolean over;

    DoorLine(Vertx vertx, RouterSockets routers, NetSocket node, DoorCall call, Around around) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.routers = routers;
        this.node = new DoorSocket(node);
        this.call = call;
        this.around = around;
    }

    void open() {
        perform(call.begin(around.nanoTime()));
        settle();
        listen(node, frame -> happened(new Moment.FromNode(frame)), () -> happened(new Moment.NodeClosed()));
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
        if (!reading) {
            flush();
        }
    }

    // What came together goes on together.
    private void flush() {
        var holder = router;
        if (holder != null) {
            holder.flush(node);
        }
        node.flush(holder);
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
            case Act.ToNode(var bytes) -> node.write(bytes);
            case Act.ToRouter(var bytes) -> toRouter(bytes);
            case Act.Connect(var address, var itsTurn) -> connect(address, itsTurn);
            case Act.DropRouter _ -> dropRouter();
            case Act.CloseNode _ -> node.close();
            case Act.Interrupt(var uuid, var how) -> around.interrupt(uuid, how);
            case Act.Mistrust(var address) -> {
                routers.forget(address);
                around.mistrust(address);
            }
            case Act.Tell(var slug, var name) -> around.tell(slug, call.uuid(), call.tenant(), name);
        }
    }

    private void toRouter(Buffer bytes) {
        var target = router;
        if (target != null) {
            target.write(bytes);
        }
    }

    private void connect(RouterAddress address, int itsTurn) {
        turn = itsTurn;
        routers.open(address).onComplete(result -> connected(result, itsTurn));
    }

    private void connected(AsyncResult<DoorSocket> result, int itsTurn) {
        if (result.failed()) {
            happened(new Moment.RouterClosed(itsTurn));
        } else if (itsTurn != turn || over) {
            // Dropped before it stood.
            result.result().close();
        } else {
            router = result.result();
            happened(new Moment.RouterOpened(itsTurn));
            listen(
                    result.result(),
                    frame -> happened(new Moment.FromRouter(itsTurn, frame)),
                    () -> happened(new Moment.RouterClosed(itsTurn)));
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

    private void listen(DoorSocket socket, Consumer<Frame> frames, Runnable ended) {
        socket.listen(
                frame -> {
                    reading = true;
                    frames.accept(frame);
                },
                () -> {
                    reading = false;
                    flush();
                },
                ended);
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
