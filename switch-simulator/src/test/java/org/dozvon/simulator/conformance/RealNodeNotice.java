package org.dozvon.simulator.conformance;

import java.util.Optional;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// Says at the run's end whether a real node took part, so that nobody takes the simulator's word for it.
public final class RealNodeNotice implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var address = Optional.ofNullable(System.getenv(RealNodeConformanceTest.ADDRESS))
                .filter(text -> !text.isBlank());
        System.out.println(
                address.map(node -> "Conformance: the scenes ran on the simulator and on the real FreeSWITCH at " + node
                                + ".")
                        .orElse(
                                "Conformance: the scenes ran on the simulator alone; set FREESWITCH_ESL=HOST:PORT to run them on a real FreeSWITCH too."));
    }
}
