package org.dozvon.gateway.door;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class DoorRehearsalTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final DoorTimes PATIENT =
            new DoorTimes(10 * SECOND, 10 * SECOND, 10 * SECOND, 10 * SECOND, 10 * SECOND);

    private final Vertx vertx = Vertx.vertx();
    private final List<Act.Slug> told = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void everyRehearsedCallMeetsItsRouterAndEndsInOrder() throws Exception {
        // When
        int done = new DoorRehearsal(vertx, PATIENT, new Listening())
                .run(7, 20 * SECOND)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);

        // Then
        assertThat(done).isEqualTo(7);
        assertThat(told).containsOnly(Act.Slug.CONNECTED, Act.Slug.OVER);
    }

    private final class Listening implements Around {
        @Override
        public void interrupt(String uuid, Running.Interruption how) {
            throw new AssertionError("Expected nothing to be interrupted.");
        }

        @Override
        public void mistrust(RouterAddress router) {
            throw new AssertionError("Expected the router to be trusted.");
        }

        @Override
        public void tell(Act.Slug slug, String uuid, String tenant, String router) {
            told.add(slug);
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }
    }
}
