package org.dozvon.router.talk;

import java.util.Optional;

/// What can be done to a talk from outside, at the node where it is. Each waits for the node.
public interface TalkHands {
    /// Nothing when the node cannot be asked.
    Optional<Boolean> isThere(String node, String leg);

    /// Has whoever talks with this leg wait, or ends that. Where it is so already nothing changes.
    ///
    /// @return whether the node could be told
    boolean hold(String node, String leg, boolean held);

    /// The caller goes where a phone's transfer key would send them; whoever talked with them is hung up on.
    ///
    /// @param to as a phone would dial it
    /// @return whether the node has done it
    boolean sendOn(String node, String channel, String to);
}
