package org.dozvon.router.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dozvon.esl.HangupCause;

/// A talk that the node holds by itself, without a socket: who talks was joined by the node. When the other side hangs
/// up, the caller's channel comes back through the door; when the caller does, only an event tells. It may be lost, so
/// the node is asked now and then whose the channel is.
final class LooseTalk implements LegEvents.Listener {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final String channel;
    private final String router;
    private final NodeLink node;
    private final CompletableFuture<Optional<Instant>> over = new CompletableFuture<>();

    LooseTalk(String channel, String router, NodeLink node) {
        this.channel = channel;
        this.router = router;
        this.node = node;
    }

    @Override
    public void bridged(String leg, Instant at) {}

    @Override
    public void hungUp(String leg, HangupCause cause, Instant at) {
        over.complete(Optional.of(at));
    }

    /// The call goes on without whoever waits here.
    void isAnothers() {
        over.complete(Optional.empty());
    }

    /// @return when the caller hung up; empty when somebody else goes on with the call, or tells its end
    Optional<Instant> await() {
        while (true) {
            try {
                return over.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillTalking) {
                node.holder(channel).filter(holder -> !holder.equals(router)).ifPresent(_ -> isAnothers());
            } catch (ExecutionException never) {
                throw new IllegalStateException(never);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
