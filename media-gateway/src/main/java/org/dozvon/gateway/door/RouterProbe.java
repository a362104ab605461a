package org.dozvon.gateway.door;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dozvon.esl.Sockets;

/// Asks a router whether it lives, as a call would: a living one says its first word on a fresh socket,
/// which is then closed. While a prompt plays the call's own socket is quiet on both sides, so a frozen
/// router can't be told from a patient one there; and its kernel goes on answering for it on every socket
/// that stands.
final class RouterProbe {
    private final Vertx vertx;
    private final NetClient client;
    private final DoorTimes times;
    private final Set<RouterAddress> asked = ConcurrentHashMap.newKeySet();

    RouterProbe(Vertx vertx, NetClient client, DoorTimes times) {
        this.vertx = vertx;
        this.client = client;
        this.times = times;
    }

    /// Tells `frozen` when the router does not answer; one question at a time.
    void ask(RouterAddress router, Consumer<RouterAddress> frozen) {
        if (!asked.add(router)) {
            return;
        }
        Sockets.open(vertx, client, router.port(), router.host(), socket -> listen(socket, router, frozen))
                .onFailure(_ -> answered(router, frozen, false));
    }

    private NetSocket listen(NetSocket socket, RouterAddress router, Consumer<RouterAddress> frozen) {
        long timer = vertx.setTimer(
                TimeUnit.NANOSECONDS.toMillis(times.firstWord()), _ -> end(socket, router, frozen, false));
        socket.exceptionHandler(_ -> {});
        socket.closeHandler(_ -> {
            vertx.cancelTimer(timer);
            // A router that closes by itself is alive, whatever it means by it.
            answered(router, frozen, true);
        });
        return socket.handler(_ -> {
            vertx.cancelTimer(timer);
            end(socket, router, frozen, true);
        });
    }

    private void end(NetSocket socket, RouterAddress router, Consumer<RouterAddress> frozen, boolean alive) {
        socket.closeHandler(_ -> {});
        socket.handler(_ -> {});
        socket.close();
        answered(router, frozen, alive);
    }

    private void answered(RouterAddress router, Consumer<RouterAddress> frozen, boolean alive) {
        if (asked.remove(router) && !alive) {
            frozen.accept(router);
        }
    }
}
