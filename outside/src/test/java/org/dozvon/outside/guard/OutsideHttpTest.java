package org.dozvon.outside.guard;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutsideHttpTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final AddressRules LOOPBACK = AddressRules.allowing(List.of("127.0.0.2/32"));

    private final Vertx vertx = Vertx.vertx();
    private final Queue<String> addresses = new ArrayDeque<>();
    private final AtomicInteger resolved = new AtomicInteger();
    private final OutsideHttp http = new OutsideHttp(vertx, LOOPBACK, this::resolve);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void anAnswerIsHeardAndTheHostIsTheOneThatWasNamed() throws Exception {
        // Given
        var host = new AtomicReference<String>();
        var server = serving(request -> {
            host.set(request.getHeader("Host"));
            TrapServer.json(request, "{\"phone\":\"+79030000001\"}");
        });

        // When
        var answer = ask(server, "/hook?a=1");

        // Then
        assertThat(answer).isInstanceOfSatisfying(Answer.Heard.class, heard -> {
            assertThat(heard.status()).isEqualTo(200);
            assertThat(heard.body().path("phone").textValue()).isEqualTo("+79030000001");
        });
        assertThat(host).hasValue("hook.example.com:" + server.port());
    }

    @Test
    void aNameIsResolvedOnceAndTheCheckedAddressIsTheOneThatIsAsked() throws Exception {
        // Given a name that turns to the inside after it was looked at
        var inside = TrapServer.on(vertx, "127.0.0.1", 0, request -> TrapServer.json(request, "{\"inside\":true}"));
        var outside = TrapServer.on(vertx, "127.0.0.2", inside.port(), request -> TrapServer.json(request, "{}"));
        addresses.addAll(List.of("127.0.0.2", "127.0.0.1"));

        // When
        var first = http.ask(Question.get(url(outside, "/"), LIMIT));
        var second = http.ask(Question.get(url(outside, "/"), LIMIT));

        // Then
        assertThat(first).isInstanceOf(Answer.Heard.class);
        assertThat(second).isEqualTo(Answer.failed(Failure.ADDRESS_REFUSED));
        assertThat(resolved).hasValue(2);
        assertThat(outside.requests()).isEqualTo(1);
        assertThat(inside.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) throws Exception {
        // Given
        var inside = TrapServer.on(vertx, "127.0.0.1", 0, request -> TrapServer.json(request, "{}"));
        var server = serving(request -> request.response()
                .setStatusCode(status)
                .putHeader("Location", "http://127.0.0.1:" + inside.port() + "/")
                .end());

        // When
        var answer = ask(server, "/");

        // Then
        assertThat(answer).isEqualTo(Answer.failed(Failure.REDIRECTED));
        assertThat(inside.connections()).isZero();
    }

    @Test
    void aServerThatHangsIsGivenUpInTime() throws Exception {
        // Given
        var server = serving(request -> {});

        // When
        var started = System.nanoTime();
        var answer = ask(server, "/", Duration.ofMillis(300));

        // Then
        assertThat(answer).isEqualTo(Answer.failed(Failure.TIMED_OUT));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(1500));
    }

    @Test
    void aServerThatDripsIsGivenUpInTime() throws Exception {
        // Given each byte comes soon, the last one never
        var server = serving(request -> {
            request.response().setChunked(true).putHeader("Content-Type", "application/json");
            vertx.setPeriodic(50, _ -> request.response().write(" "));
        });

        // When
        var answer = ask(server, "/", Duration.ofMillis(400));

        // Then
        assertThat(answer).isEqualTo(Answer.failed(Failure.TIMED_OUT));
    }

    @Test
    void aGigabyteIsCutOffAfterItsFirstBytes() throws Exception {
        // Given
        var sent = new AtomicLong();
        var closed = new CompletableFuture<Void>();
        var server = serving(request -> {
            request.connection().closeHandler(_ -> closed.complete(null));
            request.response().setChunked(true).putHeader("Content-Type", "application/json");
            pour(request, sent);
        });

        // When
        var answer = ask(server, "/");

        // Then
        assertThat(answer).isEqualTo(Answer.failed(Failure.TOO_LARGE));
        assertThat(closed).succeedsWithin(Duration.ofSeconds(5));
        assertThat(sent.get()).isLessThan(64L * 1024 * 1024);
    }

    @Test
    void aPackedAnswerIsNotUnpacked() throws Exception {
        // Given
        var server = serving(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Encoding", "gzip")
                .end(Buffer.buffer(new byte[] {31, -117, 8})));

        // When, then
        assertThat(ask(server, "/")).isEqualTo(Answer.failed(Failure.NOT_JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "{\"a\":1",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1,\"a\":2}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]",
                "{\"a\":NaN}",
                "{\"n\":111111111111111111111111111111111111111111111111111111}"
            })
    void whatIsNotPlainJsonIsNoAnswer(String body) throws Exception {
        // Given
        var server = serving(request -> TrapServer.json(request, body));

        // When, then
        assertThat(ask(server, "/")).isEqualTo(Answer.failed(Failure.NOT_JSON));
    }

    @Test
    void jsonUnderAnotherTypeIsNoAnswer() throws Exception {
        // Given
        var server = serving(request ->
                request.response().putHeader("Content-Type", "text/html").end("{}"));

        // When, then
        assertThat(ask(server, "/")).isEqualTo(Answer.failed(Failure.NOT_JSON));
    }

    @Test
    void aRefusalIsHeardWithItsReasons() throws Exception {
        // Given
        var server = serving(request -> {
            request.response().setStatusCode(429).putHeader("Content-Type", "application/problem+json");
            request.response().end("{\"error\":\"QUERY_LIMIT_EXCEEDED\"}");
        });

        // When, then
        assertThat(ask(server, "/")).isInstanceOfSatisfying(Answer.Heard.class, heard -> {
            assertThat(heard.status()).isEqualTo(429);
            assertThat(heard.body().path("error").textValue()).isEqualTo("QUERY_LIMIT_EXCEEDED");
        });
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        // Given
        var server = serving(request -> {});
        server.close();

        // When, then
        assertThat(ask(server, "/")).isEqualTo(Answer.failed(Failure.UNREACHABLE));
    }

    @Test
    void aServerThatHangsUpLosesTheConnection() throws Exception {
        // Given
        var server = serving(request -> request.connection().close());

        // When, then
        assertThat(ask(server, "/")).isEqualTo(Answer.failed(Failure.CONNECTION_LOST));
    }

    @Test
    void theCertificateIsThatOfTheNameAndNotOfTheAddress() throws Exception {
        // Given
        var certificate = TestCertificate.of("hook.example.com");
        var options = new HttpServerOptions()
                .setHost("127.0.0.2")
                .setPort(0)
                .setSsl(true)
                .setSni(true)
                .setKeyCertOptions(certificate.key());
        var named = new AtomicReference<String>();
        var server = TrapServer.on(vertx, options, request -> {
            named.set(request.connection().indicatedServerName());
            TrapServer.json(request, "{}");
        });
        addresses.addAll(List.of("127.0.0.2", "127.0.0.2", "127.0.0.2"));
        var trusting =
                new OutsideHttp(vertx, LOOPBACK, this::resolve, more -> more.setTrustOptions(certificate.trust()));

        // When
        var right = trusting.ask(Question.get(OutsideUrl.of("https://hook.example.com:" + server.port()), LIMIT));
        var otherName = trusting.ask(Question.get(OutsideUrl.of("https://other.example.com:" + server.port()), LIMIT));
        var untrusted = http.ask(Question.get(OutsideUrl.of("https://hook.example.com:" + server.port()), LIMIT));

        // Then
        assertThat(right).isInstanceOf(Answer.Heard.class);
        assertThat(named).hasValue("hook.example.com");
        assertThat(otherName).isEqualTo(Answer.failed(Failure.TLS_FAILED));
        assertThat(untrusted).isEqualTo(Answer.failed(Failure.TLS_FAILED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: b", "a\nb", "a\0b", "токен"})
    void aHeaderWithAnotherHeaderInsideIsRefused(String value) {
        var question = Question.get(OutsideUrl.of("https://example.com"), LIMIT);
        assertThatThrownBy(() -> question.with(Question.Header.AUTHORIZATION, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(value);
    }

    @Test
    void aNameInAnotherScriptIsAsked() throws Exception {
        // Given
        var host = new AtomicReference<String>();
        var server = serving(request -> {
            host.set(request.getHeader("Host"));
            TrapServer.json(request, "{}");
        });
        addresses.add("127.0.0.2");

        // When
        http.ask(Question.get(OutsideUrl.of("http://мотор.рф:" + server.port() + "/"), LIMIT));

        // Then
        assertThat(host).hasValue("xn--l1aeaii.xn--p1ai:" + server.port());
    }

    private TrapServer serving(io.vertx.core.Handler<HttpServerRequest> answer) throws Exception {
        return TrapServer.on(vertx, "127.0.0.2", 0, answer);
    }

    private Answer ask(TrapServer server, String path) {
        return ask(server, path, LIMIT);
    }

    private Answer ask(TrapServer server, String path, Duration limit) {
        addresses.add("127.0.0.2");
        return http.ask(Question.get(url(server, path), limit));
    }

    private static OutsideUrl url(TrapServer server, String path) {
        return OutsideUrl.of("http://hook.example.com:" + server.port() + path);
    }

    private CompletableFuture<List<InetAddress>> resolve(String host) {
        resolved.incrementAndGet();
        return CompletableFuture.completedFuture(List.of(InetAddress.ofLiteral(addresses.remove())));
    }

    private static void pour(HttpServerRequest request, AtomicLong sent) {
        var part = Buffer.buffer(new byte[256 * 1024]);
        request.response().drainHandler(_ -> pour(request, sent));
        while (sent.get() < 1L << 30
                && !request.response().writeQueueFull()
                && !request.response().closed()) {
            sent.addAndGet(part.length());
            request.response().write(part);
        }
    }
}
