package org.dozvon.esl.inbound;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.dozvon.esl.EslException;
import org.dozvon.esl.event.Event;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps one connection to a switch: connects again with a growing, jittered pause, so that a restarted switch is not
/// stormed. `onUp` runs on every connection, before anybody else sees it: subscribe there, then look at the switch
/// (`show channels`), since what happened meanwhile is not told again. A refused password ends the attempts.
public final class InboundKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(InboundKeeper.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /// What the owner wants to know. Runs on the keeper's own virtual thread and may block.
    public interface Listener {
        /// A connection stands. An exception closes it, and the next attempt follows.
        void onUp(InboundConnection connection);

        /// It stands no more, and not because the keeper was closed.
        void onDown(EslException reason);

        /// The switch refuses us, and no further attempt is made.
        default void onRefused(WrongPasswordException reason) {}
    }

    private final Vertx vertx;
    private final InboundOptions options;
    private final Consumer<Event> handler;
    private final Listener listener;
    private final Thread thread;
    private volatile @Nullable InboundConnection current;
    private volatile boolean closing;

    private InboundKeeper(Vertx vertx, InboundOptions options, Consumer<Event> handler, Listener listener) {
        this.vertx = vertx;
        this.options = options;
        this.handler = handler;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("esl-keeper-" + options.host()).unstarted(this::run);
    }

    public static InboundKeeper start(Vertx vertx, InboundOptions options, Consumer<Event> handler, Listener listener) {
        var keeper = new InboundKeeper(vertx, options, handler, listener);
        keeper.thread.start();
        return keeper;
    }

    /// The connection that stands now.
    public Optional<InboundConnection> connection() {
        return Optional.ofNullable(current).filter(InboundConnection::isOpen);
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        var open = current;
        if (open != null) {
            open.close();
        }
    }

    /// @return whether it has ended within this time, after which the listener hears nothing more
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }

    private void run() {
        var pause = SHORTEST_PAUSE;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pause = holdOne() ? SHORTEST_PAUSE : longer(pause);
                Thread.sleep(jittered(pause));
            }
        } catch (WrongPasswordException refused) {
            LOG.errorf("The switch refused us node=%s: %s", options.host(), refused.getMessage());
            listener.onRefused(refused);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    // Whether a connection stood.
    private boolean holdOne() throws InterruptedException {
        InboundConnection connection;
        try {
            connection = InboundConnection.connect(vertx, options, handler);
        } catch (EslException away) {
            LOG.debugf("The switch can't be reached node=%s: %s", options.host(), away.getMessage());
            return false;
        }
        return hold(connection);
    }

    private boolean hold(InboundConnection connection) throws InterruptedException {
        try {
            listener.onUp(connection);
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "A fresh connection could not be used node=%s", options.host());
            connection.close();
            return false;
        }
        current = connection;
        try {
            var reason = connection.closed().get();
            if (!closing) {
                listener.onDown(reason);
            }
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            current = null;
            connection.close();
        }
        return true;
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static Duration jittered(Duration pause) {
        long half = pause.toMillis() / 2;
        return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
    }
}
