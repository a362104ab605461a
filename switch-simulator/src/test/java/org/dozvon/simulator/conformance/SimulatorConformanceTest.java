package org.dozvon.simulator.conformance;

import org.dozvon.esl.inbound.InboundOptions;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.junit.jupiter.api.AfterAll;

/// The scenes on the simulator: always.
class SimulatorConformanceTest extends ConformanceScenes {
    private final SwitchSimulator simulator = SwitchSimulator.start(SimulatorOptions.forTests());

    @Override
    InboundOptions node() {
        return InboundOptions.of("127.0.0.1", simulator.eslPort(), "dozvon-on-loopback");
    }

    @Override
    String callback() {
        return "127.0.0.1";
    }

    @AfterAll
    void stop() {
        simulator.close();
    }
}
