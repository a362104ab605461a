package org.dozvon.router.phone;

import java.util.Optional;

/// What nodes say of channels that no router holds.
public interface Channels {
    /// Whether there is such a channel; nothing when the node cannot be asked. Waits for the node.
    Optional<Boolean> isThere(String node, String channel);
}
