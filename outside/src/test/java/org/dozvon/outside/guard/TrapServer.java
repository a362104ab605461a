package org.dozvon.outside.guard;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that counts who reaches it, on an address of this machine.
public final class TrapServer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    private TrapServer(Vertx vertx, HttpServerOptions options, Handler<HttpServerRequest> answer) throws Exception {
        this.server = vertx.createHttpServer(options)
                .connectionHandler(_ -> connections.incrementAndGet())
                .requestHandler(request -> {
                    requests.incrementAndGet();
                    answer.handle(request);
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    public static TrapServer on(Vertx vertx, String host, int port, Handler<HttpServerRequest> answer)
            throws Exception {
        return new TrapServer(vertx, new HttpServerOptions().setHost(host).setPort(port), answer);
    }

    public static TrapServer on(Vertx vertx, HttpServerOptions options, Handler<HttpServerRequest> answer)
            throws Exception {
        return new TrapServer(vertx, options, answer);
    }

    public static void json(HttpServerRequest request, String body) {
        request.response().putHeader("Content-Type", "application/json").end(body);
    }

    public int port() {
        return server.actualPort();
    }

    public int connections() {
        return connections.get();
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
