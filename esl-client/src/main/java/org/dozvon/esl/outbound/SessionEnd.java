package org.dozvon.esl.outbound;

/// How a session ended.
public sealed interface SessionEnd {
    /// The channel is gone, and the switch has said so.
    record CallerHungUp() implements SessionEnd {}

    /// The socket ended without a word; the channel may live on elsewhere.
    record SocketLost(String reason) implements SessionEnd {}

    /// We let go of it: the channel goes on to its next action.
    record LetGo() implements SessionEnd {}
}
