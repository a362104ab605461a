package org.dozvon.esl.frame;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One message of the event socket. `line` is the first line when it is no header: a command of a client, empty for
/// what the switch sends. `raw` holds the bytes exactly as they came, so that a relay can pass them on untouched.
/// Header values are as on the wire; only the reader of an event or of a `connect` reply decodes them.
public record Frame(String line, Headers headers, Buffer body, Buffer raw) {
    public Optional<String> header(String name) {
        return headers.get(name);
    }

    public Optional<String> contentType() {
        return headers.get("Content-Type").map(String::strip);
    }

    /// What the switch answered to a command.
    public String replyText() {
        return headers.get("Reply-Text").orElse("");
    }

    public String bodyText() {
        return body.toString(StandardCharsets.UTF_8);
    }

    public boolean isReply() {
        return hasType("command/reply") || hasType("api/response");
    }

    public boolean isEvent() {
        return hasType("text/event-plain");
    }

    public boolean isDisconnectNotice() {
        return hasType("text/disconnect-notice");
    }

    /// A notice that says "linger" comes when the channel is gone and the socket stays a while.
    public boolean isLingerNotice() {
        return isDisconnectNotice()
                && headers.get("Content-Disposition").filter("linger"::equals).isPresent();
    }

    private boolean hasType(String type) {
        return contentType().filter(type::equals).isPresent();
    }
}
