package org.dozvon.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.dozvon.esl.Sockets;
import org.jspecify.annotations.Nullable;

/// Opens sockets to routers. A router that was given a call has the next ones opened in advance, so that a caller
/// waits neither for the socket nor for the router's first word. For one event loop.
final class RouterSockets {
    // Shorter than whatever stands between us and a router remembers a quiet connection.
    private static final Duration LIFE = Duration.ofSeconds(60);
    // The call that has just taken one comes first.
    private static final long LATER_MILLIS = 10;

    private record Spare(DoorSocket socket, long farewell) {}

    private static final class Waiting {
        final Queue<Spare> spares = new ArrayDeque<>();
        int opening;
        boolean refilling;
    }

    private final Vertx vertx;
    private final NetClient client;
    private final int most;
    private final Map<RouterAddress, Waiting> routers = new HashMap<>();

    /// @param most how many wait at a router, 0 for none
    RouterSockets(Vertx vertx, NetClient client, int most) {
        this.vertx = vertx;
        this.client = client;
        this.most = most;
    }

    Future<DoorSocket> open(RouterAddress router) {
        if (most == 0) {
            return connect(router);
        }
        var waiting = routers.computeIfAbsent(router, _ -> new Waiting());
        var spare = take(waiting);
        refillLater(router, waiting);
        return spare == null ? connect(router) : Future.succeededFuture(spare);
    }

    /// What waits there is not trusted any more.
    void forget(RouterAddress router) {
        var gone = routers.remove(router);
        if (gone != null) {
            gone.spares.forEach(spare -> spare.socket().close());
        }
    }

    private Future<DoorSocket> connect(RouterAddress router) {
        return Sockets.open(vertx, client, router.port(), router.host(), DoorSocket::new);
    }

    private @Nullable DoorSocket take(Waiting waiting) {
        waiting.spares.removeIf(spare -> spare.socket().isOver());
        for (var each = waiting.spares.iterator(); each.hasNext(); ) {
            var spare = each.next();
            if (spare.socket().isHeard()) {
                each.remove();
                vertx.cancelTimer(spare.farewell());
                return spare.socket();
            }
        }
        return null;
    }

    private void refillLater(RouterAddress router, Waiting waiting) {
        if (!waiting.refilling) {
            waiting.refilling = true;
            vertx.setTimer(LATER_MILLIS, _ -> refill(router, waiting));
        }
    }

    private void refill(RouterAddress router, Waiting waiting) {
        waiting.refilling = false;
        if (routers.get(router) != waiting) {
            return;
        }
        // Counted before: one that fails at once leaves its place, and is not tried again now.
        int missing = most - waiting.spares.size() - waiting.opening;
        for (int i = 0; i < missing; i++) {
            waiting.opening++;
            connect(router).onComplete(_ -> waiting.opening--).onSuccess(socket -> keep(router, waiting, socket));
        }
    }

    private void keep(RouterAddress router, Waiting waiting, DoorSocket socket) {
        if (routers.get(router) == waiting) {
            waiting.spares.add(new Spare(socket, vertx.setTimer(LIFE.toMillis(), _ -> leave(waiting, socket))));
        } else {
            socket.close();
        }
    }

    private static void leave(Waiting waiting, DoorSocket socket) {
        waiting.spares.removeIf(spare -> spare.socket() == socket);
        socket.close();
    }
}
