package org.dozvon.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// This router and what it needs around it.
@ConfigMapping(prefix = "dozvon.router")
public interface RouterConfig {
    /// Unique among all routers; in every fact that it writes.
    @WithDefault("router-1")
    String name();

    /// Where it listens for doors.
    @WithDefault("127.0.0.1")
    String listenHost();

    /// Where doors reach it: announced on the topic of nodes.
    @WithDefault("127.0.0.1")
    String eslHost();

    /// 0 takes any free one.
    @WithDefault("8094")
    int eslPort();

    /// As the node sees it.
    @WithDefault(".dev/data/sounds")
    Path soundsDirectory();

    /// As the node sees it.
    @WithDefault(".dev/data/recordings")
    Path recordingsDirectory();

    /// On a disk that outlives the process.
    @WithDefault(".dev/data/spool")
    Path spoolDirectory();

    /// Facts that wait for Kafka beyond this are lost, with an alert: a disk that is full stops more than the journal.
    @WithDefault("536870912")
    long spoolBytes();

    /// How an outside number becomes an endpoint of the node.
    @WithDefault("sofia/external/{number}@127.0.0.1:5090")
    String trunk();

    /// What callers hear while phones ring.
    @WithDefault("%(1000,4000,425)")
    String ringback();

    /// Calls of nobody before the first caller comes, so that the first does not wait for what is loaded and compiled
    /// on the way; 0 for none.
    @WithDefault("600")
    int rehearsals();

    /// A start waits no longer for them.
    @WithDefault("2S")
    Duration rehearsalTime();

    /// Calls at once; more are left to another router.
    @WithDefault("5000")
    int maximumCalls();

    /// Plans kept ready to run; the others are kept compressed.
    @WithDefault("2000")
    int plansReady();

    /// A version that was replaced stays at hand for this long, for calls that began on it.
    @WithDefault("4H")
    Duration versionsKept();

    /// This much silence ends a voicemail.
    @WithDefault("5S")
    Duration voicemailSilence();

    /// A shorter voicemail is none.
    @WithDefault("1S")
    Duration voicemailLeast();

    /// From the first sign of the end to the last call let go.
    @WithDefault("8S")
    Duration drainPatience();

    /// Between two signs of life.
    @WithDefault("2S")
    Duration heartbeat();

    /// A node that gave no sign of life for this long is gone.
    @WithDefault("10S")
    Duration nodePatience();
}
