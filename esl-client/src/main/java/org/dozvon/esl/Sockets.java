package org.dozvon.esl;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.function.Function;

/// Opens sockets so that their first bytes cannot be missed.
public final class Sockets {
    private Sockets() {}

    /// Connects on an event loop. Seen from another thread the socket can stand, and what arrives be dropped, before
    /// there is a handler.
    ///
    /// @param listen sets the handlers; runs before anything is read
    public static <T> Future<T> open(
            Vertx vertx, NetClient client, int port, String host, Function<NetSocket, T> listen) {
        Promise<T> opened = Promise.promise();
        // Composed, so that a client that is closed already fails the future instead of the event loop.
        vertx.runOnContext(_ -> Future.succeededFuture()
                .compose(_ -> client.connect(port, host))
                .map(listen)
                .onComplete(opened));
        return opened.future();
    }
}
