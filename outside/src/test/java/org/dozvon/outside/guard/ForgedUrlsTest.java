package org.dozvon.outside.guard;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The ways into a house that are known from the field: none leads into ours. A server waits on every address of this
/// machine at the port that each URL names.
class ForgedUrlsTest {
    private static final Duration LIMIT = Duration.ofMillis(400);

    /// What a tenant's own name server would say.
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("loop.example.com", List.of("127.0.0.1")),
            Map.entry("loop6.example.com", List.of("::1")),
            Map.entry("any.example.com", List.of("0.0.0.0")),
            Map.entry("any6.example.com", List.of("::")),
            Map.entry("ten.example.com", List.of("10.0.0.1")),
            Map.entry("metadata.example.com", List.of("169.254.169.254")),
            Map.entry("metadata6.example.com", List.of("fd00:ec2::254")),
            Map.entry("azure.example.com", List.of("168.63.129.16")),
            Map.entry("alibaba.example.com", List.of("100.100.100.200")),
            Map.entry("mapped.example.com", List.of("::ffff:127.0.0.1")),
            Map.entry("nat64.example.com", List.of("64:ff9b::7f00:1")),
            Map.entry("nat64-local.example.com", List.of("64:ff9b:1::7f00:1")),
            Map.entry("six-to-four.example.com", List.of("2002:7f00:1::")),
            Map.entry("teredo.example.com", List.of("2001:0:7f00:1::")),
            Map.entry("link.example.com", List.of("fe80::1")),
            Map.entry("site.example.com", List.of("fec0::1")),
            Map.entry("multicast.example.com", List.of("224.0.0.1")),
            Map.entry("multicast6.example.com", List.of("ff02::1")),
            Map.entry("broadcast.example.com", List.of("255.255.255.255")),
            Map.entry("compatible.example.com", List.of("::127.0.0.1")),
            // One foot outside: the second address is what a browser would fall back to.
            Map.entry("both.example.com", List.of("8.8.8.8", "127.0.0.1")),
            Map.entry("localhost", List.of("127.0.0.1")),
            Map.entry("localhost.localdomain", List.of("127.0.0.1")),
            Map.entry("127.0.0.1.nip.io", List.of("127.0.0.1")),
            Map.entry("kafka.default.svc.cluster.local", List.of("10.96.0.12")));

    private static Vertx vertx;
    private static TrapServer trap;
    private static OutsideHttp http;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        // The wildcard of both families.
        trap = TrapServer.on(vertx, "0.0.0.0", 0, request -> TrapServer.json(request, "{\"phone\":\"+79990000000\"}"));
        http = new OutsideHttp(vertx, AddressRules.internetOnly(), ForgedUrlsTest::resolve);
    }

    @AfterAll
    static void stop() {
        http.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static Stream<String> forged() {
        return Stream.of(
                        // Addresses as they are, and as some parsers also read them.
                        "http://127.0.0.1:PORT/",
                        "http://127.1:PORT/",
                        "http://127.0.1:PORT/",
                        "http://0:PORT/",
                        "http://0.0.0.0:PORT/",
                        "http://2130706433:PORT/",
                        "http://0x7f000001:PORT/",
                        "http://0x7f.0x0.0x0.0x1:PORT/",
                        "http://0x7f.1:PORT/",
                        "http://0177.0.0.1:PORT/",
                        "http://017700000001:PORT/",
                        "http://127.0.0.01:PORT/",
                        "http://127.000.000.001:PORT/",
                        "http://127.0.0.1.:PORT/",
                        "http://169.254.169.254/latest/meta-data/",
                        "http://2852039166/latest/meta-data/",
                        "http://[::1]:PORT/",
                        "http://[0:0:0:0:0:0:0:1]:PORT/",
                        "http://[::]:PORT/",
                        "http://[::ffff:127.0.0.1]:PORT/",
                        "http://[::ffff:7f00:1]:PORT/",
                        "http://[::ffff:10.0.0.1]:PORT/",
                        "http://[::127.0.0.1]:PORT/",
                        "http://[64:ff9b::127.0.0.1]:PORT/",
                        "http://[fe80::1%25lo]:PORT/",
                        "http://[fe80::1%lo]:PORT/",
                        // Digits and dots of other scripts.
                        "http://127。0。0。1:PORT/",
                        "http://127．0．0．1:PORT/",
                        "http://①②⑦.⓪.⓪.①:PORT/",
                        "http://１２７.０.０.１:PORT/",
                        "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/",
                        // Who is the host here?
                        "http://example.com@127.0.0.1:PORT/",
                        "http://127.0.0.1:PORT@example.com/",
                        "http://127.0.0.1:PORT#@example.com/",
                        "http://example.com#@127.0.0.1:PORT/",
                        "http://example.com\\@127.0.0.1:PORT/",
                        "http:\\\\127.0.0.1:PORT/",
                        "http:/127.0.0.1:PORT/",
                        "http:127.0.0.1:PORT/",
                        "//127.0.0.1:PORT/",
                        "http://127.0.0.1%00.example.com:PORT/",
                        "http://127.0.0.1%2eexample.com:PORT/",
                        "http://127.0.0.1\u0000.example.com:PORT/",
                        "http://loop.example.com.:PORT/",
                        "http://loop.example.com:PORT:80/",
                        " http://127.0.0.1:PORT/",
                        "http://127.0.0.1\t:PORT/",
                        // A request inside the request.
                        "http://loop.example.com:PORT/%0d%0aX: y",
                        "http://loop.example.com:PORT/\r\nHost: inside\r\n",
                        "http://loop.example.com:PORT/%00",
                        "http://loop.example.com\r\n:PORT/",
                        // Other schemes.
                        "file:///etc/passwd",
                        "ftp://127.0.0.1:PORT/",
                        "gopher://127.0.0.1:PORT/_x",
                        "jar:http://127.0.0.1:PORT/!/",
                        "data:application/json,{}",
                        // Ports that are not for HTTP.
                        "http://example.com:22/",
                        "http://example.com:25/",
                        "http://example.com:0/",
                        "http://example.com:65536/",
                        "http://example.com:99999999999/")
                .map(url -> url.replace("PORT", Integer.toString(trap.port())));
    }

    static Stream<String> names() {
        return NAMES.keySet().stream().map(host -> "http://" + host + ":" + trap.port() + "/");
    }

    @ParameterizedTest
    @MethodSource("forged")
    void aForgedUrlReachesNobody(String url) {
        assertThat(asked(url)).isInstanceOf(Answer.Failed.class);
        assertThat(trap.connections()).isZero();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameThatLeadsInsideReachesNobody(String url) {
        assertThat(asked(url)).isIn(Answer.failed(Failure.ADDRESS_REFUSED), Answer.failed(Failure.URL_REFUSED));
        assertThat(trap.connections()).isZero();
    }

    @Test
    void theCorpusIsAsLargeAsPromised() {
        assertThat(forged().count() + names().count()).isGreaterThanOrEqualTo(50);
    }

    private static Answer asked(String url) {
        try {
            return http.ask(Question.get(OutsideUrl.of(url), LIMIT));
        } catch (UrlRefusedException refused) {
            return Answer.failed(Failure.URL_REFUSED);
        }
    }

    private static CompletionStage<List<InetAddress>> resolve(String host) {
        var addresses = NAMES.get(host);
        return addresses == null
                ? CompletableFuture.failedFuture(new UnknownHostException(host))
                : CompletableFuture.completedFuture(
                        addresses.stream().map(InetAddress::ofLiteral).toList());
    }
}
