package org.dozvon.reporting.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How facts are taken in.
@ConfigMapping(prefix = "dozvon.reporting.intake")
public interface IntakeConfig {
    /// One consumer group for all pods: each tenant's facts are written by one of them at a time.
    @WithDefault("dozvon-reporting")
    String group();

    /// Facts in one transaction; a thousand is where the gain of larger batches ends.
    @WithDefault("1000")
    int batch();

    /// How long facts gather when they are few. A call's facts come in bursts, and its row is written once for each.
    @WithDefault("PT0.1S")
    Duration gather();

    /// The wait after a failure, before the same facts are tried again.
    @WithDefault("PT1S")
    Duration retryAfter();
}
