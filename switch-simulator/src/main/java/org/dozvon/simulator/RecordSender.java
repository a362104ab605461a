package org.dozvon.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Node;
import org.jboss.logging.Logger;

/// Sends each channel's record to the gateway. Tried once more after a second, then given up: the real node keeps
/// it on disk.
final class RecordSender {
    private static final Logger LOG = Logger.getLogger(RecordSender.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MS = 1_000;

    private final Node node;
    private final HttpClient client;
    private final String url;

    RecordSender(Node node, String url) {
        this.node = node;
        this.url = url;
        this.client = node.vertx()
                .createHttpClient(new HttpClientOptions().setMaxPoolSize(32).setConnectTimeout(1_000));
    }

    void send(Channel channel) {
        try {
            var body = Buffer.buffer(JSON.writeValueAsBytes(CallRecord.of(channel, node)));
            send(channel.uuid(), body, true);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void send(String uuid, Buffer body, boolean oncemore) {
        var options = new RequestOptions()
                .setAbsoluteURI(url + "?uuid=" + uuid)
                .setMethod(HttpMethod.POST)
                .setTimeout(2_000)
                .putHeader("Content-Type", "application/json");
        client.request(options)
                .compose(request -> request.send(body))
                .compose(response -> response.statusCode() / 100 == 2
                        ? io.vertx.core.Future.succeededFuture()
                        : io.vertx.core.Future.failedFuture("status " + response.statusCode()))
                .onFailure(failed -> {
                    if (oncemore) {
                        node.vertx().setTimer(PAUSE_MS, _ -> send(uuid, body, false));
                    } else {
                        LOG.warnf("A call's record was refused leg=%s: %s", uuid, failed.getMessage());
                    }
                });
    }
}
