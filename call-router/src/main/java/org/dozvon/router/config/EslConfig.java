package org.dozvon.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How this router signs in to the event sockets of the nodes.
@ConfigMapping(prefix = "dozvon.esl")
public interface EslConfig {
    /// The default of the node and the gateways too: good where the sockets are on loopback alone.
    @WithDefault("dozvon-on-loopback")
    String password();
}
