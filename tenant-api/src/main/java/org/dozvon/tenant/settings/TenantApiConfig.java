package org.dozvon.tenant.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// The service's own settings. Those of its libraries stand in application.properties.
@ConfigMapping(prefix = "dozvon.tenant-api")
public interface TenantApiConfig {
    /// Makes the demo tenants when they are not there yet.
    @WithDefault("false")
    boolean demo();

    /// Host and port that phones register with, as the world reaches them.
    @WithDefault("127.0.0.1:5060")
    String sipRegistrar();

    /// A tenant's phones register in a domain of its own: its id, a dot, and this, unless another one is asked for.
    @WithDefault("sip.localhost")
    String domainSuffix();

    /// Where uploaded sounds are kept.
    @WithDefault(".dev/data/sounds")
    Path soundsDirectory();

    Sounds sounds();

    Outbox outbox();

    Orders orders();

    Limits limits();

    /// How much work an upload may make.
    interface Sounds {
        /// Sounds that are converted at once; others wait.
        @WithDefault("2")
        int conversions();

        /// A conversion that takes longer is given up.
        @WithDefault("60s")
        Duration conversionPatience();
    }

    /// How often a tenant may do what is dear. More is answered with 429 and the time to wait.
    interface Limits {
        @WithDefault("1m")
        Duration per();

        /// Of schemes, old versions included.
        @WithDefault("30")
        int publishes();

        @WithDefault("20")
        int testCalls();

        @WithDefault("60")
        int sipPasswords();

        @WithDefault("30")
        int sounds();

        /// Of one reseller, or of the platform.
        @WithDefault("30")
        int tenants();

        /// Runs of saved tests, and calls recorded as tests.
        @WithDefault("60")
        int rehearsals();

        /// What is asked of the live board; a large company's agents all come at nine.
        @WithDefault("600")
        int deskCommands();
    }

    /// Publishes for later.
    interface Orders {
        /// How often each pod looks which are due.
        @WithDefault("2s")
        Duration poll();
    }

    /// How the relay of the outbox works.
    interface Outbox {
        /// Looks without having been woken, in case a notice was lost.
        @WithDefault("5s")
        Duration poll();

        /// Waits after Kafka or the database failed it.
        @WithDefault("1s")
        Duration retry();

        /// How long Kafka has to acknowledge a message.
        @WithDefault("10s")
        Duration patience();

        /// Messages told at once.
        @WithDefault("100")
        int batch();
    }
}
