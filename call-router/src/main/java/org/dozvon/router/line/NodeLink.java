package org.dozvon.router.line;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dozvon.esl.command.Originate;

/// What can be done to a channel past its own socket, which is deaf while an application runs. Each may come to nothing
/// when the node's event socket is away; nothing depends on it but speed.
interface NodeLink {
    /// Ends what plays.
    void breakOff(String channel);

    /// Presses a key as the caller.
    ///
    /// @return completes once the node has heard it, or could not
    CompletableFuture<?> press(String channel, String key);

    void kill(String channel);

    /// Writes a variable on a channel.
    void note(String channel, String variable, String value);

    /// The router that holds a channel; an empty name when there is no such channel, nothing when the node cannot be
    /// asked.
    Optional<String> holder(String channel);

    /// Whether there is such a channel; nothing when the node cannot be asked. Waits for the node.
    Optional<Boolean> isThere(String channel);

    /// Calls somebody.
    ///
    /// @return the channel that was answered
    CompletableFuture<String> call(Originate originate);
}
