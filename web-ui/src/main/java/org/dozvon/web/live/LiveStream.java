package org.dozvon.web.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dozvon.web.client.LiveBoard;
import org.jboss.logging.Logger;

import jakarta.ws.rs.core.StreamingOutput;

/// One browser's board: each that the service tells is put into words and sent on. Ends after a minute and the browser
/// comes again at once: so whoever may no longer look, and new names, are noticed within it.
final class LiveStream implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    // A browser that is gone before the first word is written never comes to the end of its stream here.
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Stream<String> boards;
    private final Iterator<String> next;
    private final LiveWriter writer;
    private final LiveHtml html;
    private final ObjectMapper json;
    private final BooleanSupplier gone;

    private LiveStream(
            Stream<String> boards, LiveWriter writer, LiveHtml html, ObjectMapper json, BooleanSupplier gone) {
        this.boards = boards;
        this.next = boards.iterator();
        this.writer = writer;
        this.html = html;
        this.json = json;
        this.gone = gone;
    }

    /// Waits for the first board, so that a refusal is still answered as one. A browser that reads slowly gets the
    /// newest.
    ///
    /// @param gone whether the browser is: what is written to it then is lost without a word
    static LiveStream of(
            Multi<String> told, LiveWriter writer, LiveHtml html, ObjectMapper json, BooleanSupplier gone) {
        var boards = told.select()
                .first(LONGEST.plus(MARGIN))
                .onOverflow()
                .dropPreviousItems()
                .subscribe()
                .asStream(1, () -> new ArrayBlockingQueue<>(1));
        var stream = new LiveStream(boards, writer, html, json, gone);
        var _ = stream.next.hasNext();
        return stream;
    }

    @Override
    public void write(OutputStream out) {
        var until = Instant.now().plus(LONGEST);
        try (boards) {
            var sender = new LiveSender(writer, html, json, out);
            sender.begin();
            while (!gone.getAsBoolean() && next.hasNext() && Instant.now().isBefore(until)) {
                sender.send(json.readValue(next.next(), LiveBoard.class));
            }
        } catch (IOException | RuntimeException e) {
            // The browser or the service is gone; either comes again.
            LOG.debugf("a board is no longer told: %s", e.getMessage());
        }
    }
}
