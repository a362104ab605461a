package org.dozvon.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One gateway beside one node.
@ConfigMapping(prefix = "dozvon.gateway")
public interface GatewayConfig {
    /// The node's name: in the topics, in facts, in logs.
    @WithDefault("node-1")
    String name();

    /// Where the node's calls arrive. Loopback: nobody but the node has business here.
    @WithDefault("127.0.0.1")
    String doorHost();

    @WithDefault("8084")
    int doorPort();

    /// The node's event socket, as this gateway reaches it.
    @WithDefault("127.0.0.1")
    String switchHost();

    @WithDefault("8021")
    int switchPort();

    /// The same socket as routers reach it; `switch-host` when it is not given.
    Optional<String> advertisedSwitchHost();

    /// Shared with the node, at the same path: prompts, written here.
    @WithDefault(".dev/data/sounds")
    Path soundsDirectory();

    /// Shared with the node, at the same path: what callers left, written by the node.
    @WithDefault(".dev/data/recordings")
    Path recordingsDirectory();

    /// What has to outlive this process: the last plans, records of calls on their way to the topic.
    @WithDefault(".dev/data/spool/gateway")
    Path spoolDirectory();

    /// Where the node keeps its call records when this gateway did not take them.
    Optional<Path> nodeCdrSpool();

    /// How old a record of a call is when it is told. A router knows more of the call's end, and is heard first.
    @WithDefault("5S")
    Duration cdrPatience();

    @WithDefault("http://127.0.0.1:8081")
    URI tenantApiUrl();

    /// How an outside number is rung.
    @WithDefault("sofia/external/{number}@127.0.0.1:5090")
    String trunk();

    /// `host:port|host:port`, tried when no router has told of itself yet, and by the node itself when the
    /// door is dead.
    Optional<String> fallbackRouters();

    /// A number without a plus is read as somebody of this country would dial it.
    @WithDefault("RU")
    String country();

    /// How long a reserve number or a colleague's phone rings.
    @WithDefault("30s")
    Duration ring();

    /// Who may ask the node's questions.
    @WithDefault("127.0.0.1,0:0:0:0:0:0:0:1,::1")
    List<String> nodeAddresses();

    Door door();

    Supervisor supervisor();

    /// How long the door waits, and for what. Together they keep the worst silence of a caller below 3 s.
    interface Door {
        /// Until a router's socket stands.
        @WithDefault("300ms")
        Duration connect();

        /// Until a router says its first word.
        @WithDefault("1s")
        Duration firstWord();

        /// How long a router may be silent while nothing runs at the node.
        @WithDefault("2s")
        Duration silence();

        /// Until a call without a router goes to its reserve number.
        @WithDefault("3s")
        Duration search();

        /// How often a router that holds calls has to show that it lives.
        @WithDefault("500ms")
        Duration probe();

        /// How long a router that failed is asked last.
        @WithDefault("5s")
        Duration mistrust();

        /// Sockets that wait at each router for the next calls, for each event loop; 0 for none.
        @WithDefault("2")
        int spares();

        /// Calls of nobody before the first caller comes, so that the first does not wait for what is loaded and
        /// compiled on the way; 0 for none.
        @WithDefault("400")
        int rehearsals();
    }

    /// Looks for calls that nobody holds.
    interface Supervisor {
        @WithDefault("5s")
        Duration every();

        /// How long a call has to look lost before it is brought back.
        @WithDefault("10s")
        Duration patience();
    }
}
