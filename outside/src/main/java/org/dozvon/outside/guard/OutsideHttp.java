package org.dozvon.outside.guard;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/// Asks servers that tenants name. A question is over within its limit, whatever the server does; its answer is small
/// and JSON, or it failed.
///
/// name ─ resolved once ▶ every address checked ─ allowed ▶ connected to that very address ▶ asked ▶ heard up to its
/// bytes, the rest cut off
public final class OutsideHttp implements AutoCloseable {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
    // Tenants share vendors' hosts: the bounds that part tenants are not these but those of whoever asks.
    private static final int CONNECTIONS_A_HOST = 200;

    private final HttpClient client;
    private final AddressRules rules;
    private final Names names;

    public OutsideHttp(Vertx vertx, AddressRules rules, Names names) {
        this(vertx, rules, names, UnaryOperator.identity());
    }

    /// @param more what a test needs on top: whom to trust
    OutsideHttp(Vertx vertx, AddressRules rules, Names names, UnaryOperator<HttpClientOptions> more) {
        this.client = vertx.createHttpClient(more.apply(options()));
        this.rules = rules;
        this.names = names;
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setConnectTimeout((int) LONGEST_CONNECT.toMillis())
                .setSslHandshakeTimeout(LONGEST_CONNECT.toSeconds())
                .setMaxPoolSize(CONNECTIONS_A_HOST)
                .setMaxWaitQueueSize(CONNECTIONS_A_HOST)
                .setKeepAliveTimeout(20)
                .setMaxHeaderSize(16 * 1024)
                .setMaxRedirects(0)
                // An answer that unpacks to a thousand times its size is not asked for, and not unpacked.
                .setDecompressionSupported(false)
                .setVerifyHost(true)
                .setTrustAll(false);
    }

    /// Blocks, at most for the question's limit: for virtual threads.
    public Answer ask(Question question) {
        var exchange = new Exchange(client, rules, question);
        try {
            return exchange.begin(names).get(question.limit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return exchange.abandon(Failure.TIMED_OUT);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return exchange.abandon(Failure.TIMED_OUT);
        } catch (ExecutionException failed) {
            return exchange.abandon(Failures.of(failed.getCause()));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
