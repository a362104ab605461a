package org.dozvon.esl.event;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.dozvon.esl.frame.Headers;
import org.dozvon.esl.frame.Text;

/// Something that happened on the switch. Header values are decoded.
public record Event(EventName name, Headers headers, String body) {
    // How the switch writes a header that has no value.
    private static final String NO_VALUE = "_undef_";

    /// @throws IllegalArgumentException when the frame is no plain event
    public static Event of(Frame frame) {
        if (!frame.isEvent()) {
            throw new IllegalArgumentException("Expected an event, but got a frame of type '%s'."
                    .formatted(frame.contentType().orElse("none")));
        }
        var inner = new AtomicReference<Frame>();
        // An event's text is framed like the stream itself; one without a blank line at its end is whole all the same.
        new FrameDecoder(inner::set).handle(frame.body().copy().appendString("\n\n"));
        var parsed = inner.get();
        return parsed == null
                ? new Event(EventName.UNKNOWN, Headers.NONE, "")
                : of(parsed.headers().urlDecoded(), parsed.body());
    }

    /// From headers that are decoded already, for instance those of a `connect` reply.
    public static Event of(Headers decoded, Buffer body) {
        var name = decoded.get("Event-Name").map(EventName::of).orElse(EventName.UNKNOWN);
        return new Event(name, decoded, body.toString(StandardCharsets.UTF_8));
    }

    public Optional<String> header(String header) {
        return headers.get(header).filter(value -> !value.equals(NO_VALUE));
    }

    /// The channel that it happened on, empty for an event of the switch itself.
    public String uuid() {
        return header("Unique-ID").orElse("");
    }

    public Optional<String> variable(String variable) {
        return header("variable_" + variable);
    }

    /// Of a CUSTOM event, for instance `sofia::register`.
    public String subclass() {
        return header("Event-Subclass").orElse("");
    }

    public Optional<HangupCause> hangupCause() {
        return header("Hangup-Cause").map(HangupCause::of);
    }

    /// By the switch's clock, in microseconds.
    public Optional<Instant> occurredAt() {
        return time("Event-Date-Timestamp");
    }

    /// A moment that a header tells in microseconds. The switch writes zero for what has not happened.
    public Optional<Instant> time(String header) {
        var micros = number(header);
        return micros > 0 ? Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)) : Optional.empty();
    }

    /// Counts up on one switch; a gap between two means that events were lost.
    public long sequence() {
        return number("Event-Sequence");
    }

    private long number(String header) {
        return Text.number(header(header).orElse(""), 18).orElse(-1L);
    }
}
