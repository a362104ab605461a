package org.dozvon.outside.crm;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.dozvon.outside.guard.AddressRules;
import org.dozvon.outside.guard.Deadline;
import org.dozvon.outside.guard.OutsideHttp;
import org.dozvon.outside.guard.OutsideUrl;

/// A vendor's server that answers as its documentation shows, and remembers what it was asked.
final class RecordedCrm implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    record Asked(String method, String path, String query, String authorization, String signature, String body) {}

    private record Reply(int status, String type, String body) {}

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, List<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final OutsideHttp http;

    RecordedCrm() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        http = new OutsideHttp(
                vertx,
                AddressRules.allowing(List.of("127.0.0.1/32")),
                _ -> CompletableFuture.completedFuture(List.of(InetAddress.ofLiteral("127.0.0.1"))));
    }

    /// Replies to a path come in the order in which they were given; the last one stays.
    RecordedCrm on(String path, int status, String body) {
        replies.computeIfAbsent(path, _ -> new ArrayList<>()).add(new Reply(status, "application/json", body));
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    Account account(Vendor vendor, String secret) {
        return new Account(vendor, OutsideUrl.of("http://crm.example.com:" + server.actualPort() + "/"), secret);
    }

    Owner owner(Account account, String caller, Place... order) {
        return new Crms(http, InstantSource.fixed(NOW))
                .owner(account, Caller.of(caller), List.of(order), Deadline.after(Duration.ofSeconds(5)));
    }

    Users users(Account account) {
        return new Crms(http, InstantSource.fixed(NOW)).users(account, Deadline.after(Duration.ofSeconds(5)));
    }

    private void answer(HttpServerRequest request) {
        request.bodyHandler(body -> {
            asked.add(new Asked(
                    request.method().name(),
                    request.path(),
                    String.valueOf(request.query()),
                    String.valueOf(request.getHeader("Authorization")),
                    String.valueOf(request.getHeader("Dozvon-Signature")),
                    body.toString()));
            var reply = next(request.path());
            request.response().setStatusCode(reply.status()).putHeader("Content-Type", reply.type());
            request.response().end(reply.body());
        });
    }

    private Reply next(String path) {
        var left = replies.get(path);
        if (left == null) {
            return new Reply(404, "application/json", "{\"error\":\"no such path\"}");
        }
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
