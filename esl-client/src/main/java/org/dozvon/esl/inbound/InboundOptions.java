package org.dozvon.esl.inbound;

import java.time.Duration;
import org.dozvon.esl.command.Argument;
import org.dozvon.esl.frame.FrameLimits;

/// How to reach a switch and how long to wait for it.
///
/// @param connectTimeout until the socket stands and the password is accepted
/// @param commandTimeout until a reply to a command comes, when the caller names no other
/// @param eventBacklog events that may wait for the handler before the socket is no longer read
public record InboundOptions(
        String host,
        int port,
        String password,
        Duration connectTimeout,
        Duration commandTimeout,
        int eventBacklog,
        FrameLimits limits) {
    public InboundOptions {
        Argument.word("a switch's host", host);
        Argument.within("a port", port, 1, 65_535);
        Argument.plain("a password", password);
        Argument.within("an event backlog", eventBacklog, 1, 1_000_000);
    }

    public static InboundOptions of(String host, int port, String password) {
        return new InboundOptions(
                host, port, password, Duration.ofSeconds(3), Duration.ofSeconds(5), 10_000, FrameLimits.DEFAULT);
    }

    @Override
    public String toString() {
        return "InboundOptions[host=%s, port=%d, password=…]".formatted(host, port);
    }
}
