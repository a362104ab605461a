package org.dozvon.reporting.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How notices are delivered. Where to stands in `quarkus.mailer`.
@ConfigMapping(prefix = "dozvon.reporting.notices")
public interface NoticeConfig {
    /// Where people open the console: each mail has a link to its call.
    @WithDefault("http://127.0.0.1:8080")
    URI consoleUrl();

    /// How often each pod looks for mails to send.
    @WithDefault("PT2S")
    Duration poll();

    /// Mails that a pod sends at once, of as many tenants.
    @WithDefault("4")
    int atOnce();

    /// A mail server that says nothing for so long is away, and its connection is closed: it can take nothing any more.
    @WithDefault("PT20S")
    Duration patience();

    /// For a mail as a whole, from the connection to the server's word; each of them may be slow within `patience`.
    @WithDefault("PT90S")
    Duration longestDelivery();

    /// The wait after the first failure; it doubles with each.
    @WithDefault("PT10S")
    Duration firstRetry();

    @WithDefault("PT15M")
    Duration longestRetry();

    /// A mail that could not be sent for so long is given up.
    @WithDefault("PT24H")
    Duration giveUpAfter();

    /// What is learnt of so late is no news any more, and not sent.
    @WithDefault("PT1H")
    Duration staleAfter();

    /// Mails that one tenant's calls ask for in an hour; more are not sent.
    @WithDefault("200")
    int perHour();
}
