package org.dozvon.reporting.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How boards are watched.
@ConfigMapping(prefix = "dozvon.reporting.board")
public interface BoardConfig {
    /// Streams that one tenant has open at a pod; more are refused.
    @WithDefault("50")
    int streamsPerTenant();

    /// A stream ends then, or with its token when that comes first: whoever goes on watching shows a new one.
    @WithDefault("PT10M")
    Duration longestStream();
}
