package org.dozvon.scheme.desk;

import java.time.Instant;
import org.dozvon.scheme.model.QueueId;

/// What the queues have somebody do: one thing at a time.
sealed interface Doing {
    Doing IDLE = new Idle();

    record Idle() implements Doing {}

    record Offered(OpenOffer offer) implements Doing {}

    record Talking(String call, QueueId queue, Instant since) implements Doing {}

    record WrappingUp(Instant until) implements Doing {}

    record Resting(Instant until) implements Doing {}
}
