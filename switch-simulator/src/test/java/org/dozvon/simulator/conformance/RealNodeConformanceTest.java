package org.dozvon.simulator.conformance;

import java.util.Optional;
import org.dozvon.esl.inbound.InboundOptions;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The scenes on a real FreeSWITCH, when the environment names one: `FREESWITCH_ESL=HOST:PORT`, with
/// `DOZVON_ESL_PASSWORD` (dozvon-on-loopback) and `FREESWITCH_ESL_CALLBACK`, our address as the node sees it
/// (127.0.0.1).
@EnabledIfEnvironmentVariable(named = RealNodeConformanceTest.ADDRESS, matches = ".+:\\d+")
class RealNodeConformanceTest extends ConformanceScenes {
    static final String ADDRESS = "FREESWITCH_ESL";

    @Override
    InboundOptions node() {
        var address = System.getenv(ADDRESS).split(":", 2);
        return InboundOptions.of(
                address[0], Integer.parseInt(address[1]), setting("DOZVON_ESL_PASSWORD", "dozvon-on-loopback"));
    }

    @Override
    String callback() {
        return setting("FREESWITCH_ESL_CALLBACK", "127.0.0.1");
    }

    private static String setting(String name, String usual) {
        return Optional.ofNullable(System.getenv(name)).orElse(usual);
    }
}
