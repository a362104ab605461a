package org.dozvon.reporting.board;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/// A board said anew with each change, and every few seconds without one, so that who reads it knows that it lives.
/// To whoever reads slowly only the newest is said.
final class BoardStream {
    private static final Logger LOG = Logger.getLogger(BoardStream.class);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);
    /// Five a second at most.
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Boards.Watching watching;
    private final Instant until;

    private BoardStream(Boards.Watching watching, Instant until) {
        this.watching = watching;
        this.until = until;
    }

    static Multi<Board> of(Boards.Watching watching, Instant until) {
        var stream = new BoardStream(watching, until);
        return Multi.createFrom().<Board>emitter(stream::start, BackPressureStrategy.LATEST);
    }

    private void start(MultiEmitter<? super Board> emitter) {
        var thread = Thread.ofVirtual().name("board-stream").unstarted(() -> tell(emitter));
        emitter.onTermination(() -> {
            watching.close();
            thread.interrupt();
        });
        thread.start();
    }

    private void tell(MultiEmitter<? super Board> emitter) {
        try {
            var seen = -1L;
            while (!emitter.isCancelled() && Instant.now().isBefore(until)) {
                seen = watching.board().await(seen, LONGEST_SILENCE);
                emitter.emit(watching.board().board(Instant.now()));
                Thread.sleep(BETWEEN);
            }
            emitter.complete();
        } catch (InterruptedException _) {
            // Nobody reads it any more.
            watching.close();
        } catch (RuntimeException e) {
            // Whoever reads it is told, and comes again.
            LOG.error("a board is no longer told", e);
            emitter.fail(e);
        }
    }
}
