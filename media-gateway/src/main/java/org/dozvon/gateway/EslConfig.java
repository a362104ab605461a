package org.dozvon.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What the node's event socket asks for; the same for every service that speaks to it.
@ConfigMapping(prefix = "dozvon.esl")
public interface EslConfig {
    /// The default of the node, the simulator and the routers too: good where the socket is on loopback alone.
    @WithDefault("dozvon-on-loopback")
    String password();
}
