package org.dozvon.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The three services in one: answers what a test has told it to, remembers what it was asked, and knows no other id.
public final class FakeServices implements QuarkusTestResourceLifecycleManager {
    public record Answer(int status, String type, byte[] body) {
        public static Answer json(int status, String json) {
            return new Answer(
                    status,
                    status < 400 ? "application/json" : "application/problem+json",
                    json.getBytes(StandardCharsets.UTF_8));
        }
    }

    public record Asked(String method, String path, String query, String body, Map<String, List<String>> headers) {}

    private static final String BOARD = "/api/v1/board";
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final AtomicInteger OPEN_STREAMS = new AtomicInteger();
    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();
    private static final Answer UNKNOWN = Answer.json(
            404, "{\"title\":\"Not Found\",\"status\":404,\"code\":\"not-found\",\"detail\":\"Expected a thing.\"}");

    private HttpServer server;

    /// Forgets what was asked, and answers as the demo company.
    public static void reset() {
        ASKED.clear();
        ANSWERS.clear();
        Demo.answers().forEach((path, json) -> ANSWERS.put(path, Answer.json(200, json)));
        ANSWERS.put("GET /api/v1/recordings/m1", new Answer(200, "audio/wav", Demo.silence()));
        ANSWERS.put("GET /api/v1/stock-sounds/ru/menu", new Answer(200, "audio/wav", Demo.silence()));
        ANSWERS.put("GET /api/v1/sounds/hello/audio", new Answer(200, "audio/wav", Demo.silence()));
    }

    public static void answer(String methodAndPath, int status, String json) {
        ANSWERS.put(methodAndPath, Answer.json(status, json));
    }

    /// What is answered to such a request.
    public static byte[] told(String methodAndPath) {
        return ANSWERS.getOrDefault(methodAndPath, UNKNOWN).body();
    }

    public static List<Asked> asked(String methodAndPath) {
        return ASKED.stream()
                .filter(asked -> (asked.method() + " " + asked.path()).equals(methodAndPath))
                .toList();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException("Expected a free port for the fake services.", failed);
        }
        reset();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", FakeServices::answer);
        server.createContext(BOARD + "/stream", FakeServices::stream);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("dozvon.web.tenant-api-url", url, "dozvon.web.reporting-url", url, "dozvon.web.gateway-url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// The board, as what it is answered with now, for as long as somebody reads it and it is the demo's.
    private static void stream(HttpExchange exchange) throws IOException {
        try (exchange) {
            ASKED.add(new Asked("GET", exchange.getRequestURI().getPath(), null, "", Map.of()));
            var refused = ANSWERS.get("GET " + BOARD + "/stream");
            if (refused != null) {
                write(exchange, refused);
                return;
            }
            OPEN_STREAMS.incrementAndGet();
            try {
                tellBoards(exchange);
            } finally {
                OPEN_STREAMS.decrementAndGet();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tellBoards(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        while (ANSWERS.containsKey("GET " + BOARD)) {
            var board = new String(told("GET " + BOARD), StandardCharsets.UTF_8).replace("\n", " ");
            exchange.getResponseBody().write(("data:" + board + "\n\n").getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            Thread.sleep(200);
        }
    }

    /// How many read the board now.
    public static int openStreams() {
        return OPEN_STREAMS.get();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var uri = exchange.getRequestURI();
            ASKED.add(new Asked(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    uri.getQuery(),
                    body,
                    Map.copyOf(exchange.getRequestHeaders())));
            var answer = ANSWERS.getOrDefault(exchange.getRequestMethod() + " " + uri.getPath(), UNKNOWN);
            write(exchange, answer);
        }
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
