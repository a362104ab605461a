package org.dozvon.web.editor;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The draft endpoint as the editor meets it: it keeps what was sent, and answers as it was told to.
final class Drafts {
    record Sent(String ifMatch, String csrf, String body) {}

    record Answer(int status, String body) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();

    List<Sent> sent() {
        return sent;
    }

    /// The next request gets this; requests after it are saved again.
    void answer(int status, String body) {
        next.add(new Answer(status, body));
    }

    void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        sent.add(new Sent(headers.getFirst("If-Match"), headers.getFirst("X-CSRF-TOKEN"), body));
        var answer = next.poll();
        Laboratory.send(exchange, answer == null ? saved() : answer, "application/json");
    }

    private Answer saved() {
        return new Answer(200, """
                {"revision": %d, "changed": true, "savedAt": "12:04", "words": [],
                 "problems": [{"step": null, "code": "no-reserve", "severity": "warning", "message": "No reserve"}]}""".formatted(Samples.REVISION + sent.size()));
    }
}
