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
    private static final Duration LONGEST_TALK = Duration.ofHours(24);
    // A minute: whoever comes back after that finds the call on the channel.
    private static final int MOST_SILENT_LOOKS = 30;

    private final String channel;
    private final String router;
    private final NodeLink node;
    private final Duration look;
    private final CompletableFuture<Optional<Instant>> over = new CompletableFuture<>();
    private int silentLooks;
    private boolean isMissed;

    LooseTalk(String channel, String router, NodeLink node) {
        this(channel, router, node, LOOK);
    }

    /// @param look how often the node is asked
    LooseTalk(String channel, String router, NodeLink node, Duration look) {
        this.look = look;
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
        long end = System.nanoTime() + LONGEST_TALK.toNanos();
        while (true) {
            try {
                return over.get(look.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillTalking) {
                if (isLost() || System.nanoTime() - end > 0) {
                    isAnothers();
                }
            } catch (ExecutionException never) {
                throw new IllegalStateException(never);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    // Who hung up is told of by an event, which may come after the channel is gone: it has until the next look.
    private boolean isLost() {
        var holder = node.holder(channel);
        silentLooks = holder.isEmpty() ? silentLooks + 1 : 0;
        var wasMissed = isMissed;
        isMissed = holder.filter(String::isEmpty).isPresent();
        if (isMissed) {
            return wasMissed;
        }
        return silentLooks >= MOST_SILENT_LOOKS
                || holder.filter(name -> !name.equals(router)).isPresent();
    }
}
