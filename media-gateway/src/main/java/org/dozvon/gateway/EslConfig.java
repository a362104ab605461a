package org.dozvon.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What the node's event socket asks for; the same for every service that speaks to it.
@ConfigMapping(prefix = "dozvon.esl")
public interface EslConfig {
    /// FreeSWITCH's own default, for development alone.
    @WithDefault("ClueCon")
    String password();
}
