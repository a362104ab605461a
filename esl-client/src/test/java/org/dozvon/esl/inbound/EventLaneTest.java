package org.dozvon.esl.inbound;

import io.vertx.core.buffer.Buffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.frame.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class EventLaneTest {
    private static final int LIMIT = 2;

    private final CountDownLatch fallenBehind = new CountDownLatch(1);
    private final CountDownLatch resumed = new CountDownLatch(1);
    private volatile boolean reading = true;

    @Test
    void aHandlerThatCatchesUpWhileTheSocketIsBeingPausedShouldNotLeaveItPausedForEver() throws Exception {
        // Given
        var lane = new EventLane("node", LIMIT, this::pause, this::resume, _ -> await(fallenBehind));

        // When
        for (int i = 0; i <= LIMIT; i++) {
            lane.add(event());
        }

        // Then
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!reading && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(reading).isTrue();
        lane.close();
    }

    // The handler is given all the time it needs to catch up between the decision to pause and the pause.
    private void pause() {
        fallenBehind.countDown();
        awaitShortly(resumed);
        reading = false;
    }

    private void resume() {
        reading = true;
        resumed.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitShortly(CountDownLatch latch) {
        try {
            var _ = latch.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Event event() {
        return Event.of(Headers.NONE, Buffer.buffer());
    }
}
