package org.dozvon.outside.guard;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One question on its way. What is late is cut off: a connection whose answer nobody waits for is closed, not kept.
///
/// resolving ▶ connecting ▶ asking ▶ hearing ▶ done; any ─ abandoned ▶ done, its connection closed
final class Exchange {
    private final HttpClient client;
    private final AddressRules rules;
    private final Question question;
    private final CompletableFuture<Answer> done = new CompletableFuture<>();
    private volatile @Nullable HttpClientRequest sent;

    Exchange(HttpClient client, AddressRules rules, Question question) {
        this.client = client;
        this.rules = rules;
        this.question = question;
    }

    CompletableFuture<Answer> begin(Names names) {
        var _ = addresses(names).whenComplete((addresses, failed) -> {
            if (failed != null) {
                finish(Answer.failed(nameFailure(failed)));
            } else {
                connect(addresses);
            }
        });
        return done;
    }

    Answer abandon(Failure why) {
        var answer = Answer.failed(why);
        finish(answer);
        cutOff();
        return answer;
    }

    private CompletableFuture<List<InetAddress>> addresses(Names names) {
        var host = question.url().host();
        if (!question.url().isAddress()) {
            return names.resolve(host).toCompletableFuture();
        }
        try {
            var literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return CompletableFuture.completedFuture(List.of(InetAddress.ofLiteral(literal)));
        } catch (IllegalArgumentException malformed) {
            return CompletableFuture.failedFuture(new UrlRefusedException("url-host-refused", "its address is none"));
        }
    }

    private static Failure nameFailure(Throwable failed) {
        var why = Failures.of(failed);
        return why == Failure.CONNECTION_LOST ? Failure.NAME_UNKNOWN : why;
    }

    // One address that is not allowed spoils the name: a server that is half inside is not for tenants.
    private void connect(List<InetAddress> addresses) {
        if (done.isDone()) {
            return;
        }
        if (addresses.isEmpty()) {
            finish(Answer.failed(Failure.NAME_UNKNOWN));
        } else if (!addresses.stream().allMatch(rules::allows)) {
            finish(Answer.failed(Failure.ADDRESS_REFUSED));
        } else {
            ask(options(addresses.getFirst()));
        }
    }

    // `server` is where the connection goes; `host` is what the header, SNI and the certificate's check say.
    private RequestOptions options(InetAddress address) {
        var url = question.url();
        var options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.path())
                .setMethod(question.body() == null ? HttpMethod.GET : HttpMethod.POST)
                .setFollowRedirects(false)
                .setConnectTimeout(question.limit().toMillis());
        question.headers().forEach((header, value) -> options.putHeader(header.text(), value));
        return options;
    }

    private void ask(RequestOptions options) {
        var _ = client.request(options)
                .compose(this::send)
                .onFailure(failed -> finish(Answer.failed(Failures.of(failed))));
    }

    // Mapped, not listened to: a map runs at once on the connection's own thread, a listener may come after the answer.
    private Future<HttpClientResponse> send(HttpClientRequest request) {
        sent = request;
        if (done.isDone()) {
            cutOff();
        }
        var body = question.body();
        var response = body == null ? request.send() : request.send(Buffer.buffer(body));
        return response.map(this::hear);
    }

    private HttpClientResponse hear(HttpClientResponse response) {
        response.exceptionHandler(lost -> finish(Answer.failed(Failures.of(lost))));
        var status = response.statusCode();
        if (status < 200 || (status >= 300 && status < 400)) {
            refuse(Failure.REDIRECTED);
        } else {
            gather(response);
        }
        return response;
    }

    private void gather(HttpClientResponse response) {
        var heard = Buffer.buffer();
        response.handler(part -> {
            if (heard.length() + part.length() > question.answerBytes()) {
                refuse(Failure.TOO_LARGE);
            } else {
                heard.appendBuffer(part);
            }
        });
        response.endHandler(_ -> finish(answer(response, heard.getBytes())));
    }

    private void refuse(Failure why) {
        finish(Answer.failed(why));
        cutOff();
    }

    // Where a server says no, its reasons are welcome but not demanded.
    private static Answer answer(HttpClientResponse response, byte[] bytes) {
        var plain = response.getHeader("Content-Encoding") == null;
        var isJson = bytes.length == 0 || JsonShape.isJson(response.getHeader("Content-Type"));
        var body = plain && isJson ? JsonShape.read(bytes) : null;
        if (body != null) {
            return new Answer.Heard(response.statusCode(), body);
        }
        return response.statusCode() < 300
                ? Answer.failed(Failure.NOT_JSON)
                : new Answer.Heard(response.statusCode(), MissingNode.getInstance());
    }

    private void finish(Answer answer) {
        done.complete(answer);
    }

    private void cutOff() {
        var open = sent;
        if (open != null) {
            open.reset();
        }
    }
}
