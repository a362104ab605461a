package org.dozvon.router.line;

/// What can be done to a channel past its own socket, which is deaf while an application runs. Each may come to nothing
/// when the node's event socket is away; nothing depends on it but speed.
interface NodeLink {
    /// Ends what plays.
    void breakOff(String channel);

    /// Presses a key as the caller.
    void press(String channel, String key);

    void kill(String channel);
}
