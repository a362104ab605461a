package org.dozvon.router.line;

import io.vertx.core.Vertx;
import java.util.Map;
import org.dozvon.router.config.RouterConfigTest;
import org.dozvon.router.node.PhonesByHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// A router that starts, without a node, without Kafka.
@Timeout(30)
class RehearsalTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void everyRehearsedCallIsTalkedToItsEnd() {
        assertThat(rehearsal("7").run()).isEqualTo(7);
    }

    @Test
    void anOperatorMayDoWithout() {
        assertThat(rehearsal("0").run()).isZero();
    }

    private Rehearsal rehearsal(String calls) {
        var config = RouterConfigTest.with(Map.of(
                "dozvon.router.name", "router-1",
                "dozvon.router.esl-port", "0",
                "dozvon.router.rehearsals", calls,
                "dozvon.router.rehearsal-time", "20S"));
        return new Rehearsal(
                vertx, config, new NodeLinks(vertx, () -> "dozvon-on-loopback", config), PhonesByHand.none());
    }
}
