package org.dozvon.web.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.dozvon.web.client.LiveBoard;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.core.StreamingOutput;

/// One browser's board: each that the service tells is put into words and sent on. Ends after a minute and the browser
/// comes again at once: so whoever may no longer look, and new names, are noticed within it.
record LiveStream(InputStream boards, LiveWriter writer, LiveHtml html, ObjectMapper json) implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String DATA = "data:";

    @Override
    public void write(OutputStream out) {
        var until = Instant.now().plus(LONGEST);
        try (var lines = new BufferedReader(new InputStreamReader(boards, StandardCharsets.UTF_8))) {
            var sender = new LiveSender(writer, html, json, out);
            sender.begin();
            for (var board = next(lines); board != null && Instant.now().isBefore(until); board = next(lines)) {
                sender.send(board);
            }
        } catch (IOException | IllegalStateException e) {
            // The browser or the service is gone; either comes again.
            LOG.debugf("a board is no longer told: %s", e.getMessage());
        }
    }

    /// The next board, or null when the service ends.
    private @Nullable LiveBoard next(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(DATA)) {
                return json.readValue(line.substring(DATA.length()), LiveBoard.class);
            }
        }
        return null;
    }
}
