package org.dozvon.gateway.door;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;

/// Frames as they stand on the wire.
final class Frames {
    static final String GREETING = """
            Event-Name: CHANNEL_DATA
            Unique-ID: 11111111-2222-3333-4444-555555555555
            variable_dozvon_tenant: avto
            Content-Type: command/reply
            Reply-Text: %2BOK%0A

            """;
    static final String OK = "Content-Type: command/reply\nReply-Text: +OK\n\n";
    static final String LINGER =
            "Content-Type: text/disconnect-notice\nContent-Disposition: linger\nContent-Length: 0\n\n";
    static final String GOODBYE =
            "Content-Type: text/disconnect-notice\nContent-Disposition: disconnect\nContent-Length: 3\n\nBye";
    static final String EVENT = "Content-Length: 22\nContent-Type: text/event-plain\n\nEvent-Name: HEARTBEAT\n";
    static final String CONNECT = "connect\n\n";

    private Frames() {}

    static String execute(String application, String argument) {
        return "sendmsg\ncall-command: execute\nexecute-app-name: %s\nexecute-app-arg: %s\n\n"
                .formatted(application, argument);
    }

    static Frame frame(String text) {
        List<Frame> frames = new ArrayList<>();
        new FrameDecoder(frames::add).handle(Buffer.buffer(text));
        return frames.getFirst();
    }
}
