package org.dozvon.scheme.compile;

import java.util.List;
import java.util.stream.Collectors;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.plan.PlanLeg;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.Draw.extension;
import static org.dozvon.scheme.Draw.group;
import static org.dozvon.scheme.Draw.person;
import static org.dozvon.scheme.Draw.phone;
import static org.dozvon.scheme.model.ContactOrder.IN_TURN;
import static org.dozvon.scheme.model.ContactOrder.MAIN_ONLY;
import static org.dozvon.scheme.model.ContactOrder.SIP_ONLY;
import static org.dozvon.scheme.model.RingStrategy.PARALLEL;
import static org.dozvon.scheme.model.RingStrategy.SEQUENTIAL;

/// Waves are written `101/20 +79035550101/20 | 102/20`: phones of a wave by spaces, waves by bars.
class WavePassTest {
    @Test
    void allContactsOfAPersonRingTogether() {
        assertThat(waves(SEQUENTIAL, person("anna", 20))).isEqualTo("101/20 +79035550101/20");
    }

    @Test
    void contactsInTurnAreWavesOfTheirOwn() {
        assertThat(waves(SEQUENTIAL, person("anna", IN_TURN, 20))).isEqualTo("101/20 | +79035550101/20");
    }

    @Test
    void mainOnlyRingsTheFirstContact() {
        assertThat(waves(SEQUENTIAL, person("viktor", MAIN_ONLY, 15))).isEqualTo("103/15");
    }

    @Test
    void sipOnlyLeavesOutMobiles() {
        assertThat(waves(PARALLEL, group("everyone", SIP_ONLY, 20))).isEqualTo("101/20 102/20 103/20");
    }

    @Test
    void inSequenceMembersOfAGroupFollowEachOther() {
        assertThat(waves(SEQUENTIAL, group("masters", 20), person("olga", 30)))
                .isEqualTo("102/20 | 103/20 +79035550103/20 | +79035550104/30");
    }

    @Test
    void inParallelAllFirstContactsRingBeforeAllSecondOnes() {
        assertThat(waves(PARALLEL, group("masters", IN_TURN, 20), person("anna", IN_TURN, 10)))
                .isEqualTo("102/20 103/20 101/10 | +79035550103/20 +79035550101/10");
    }

    @Test
    void aPhoneInTwoGroupsRingsOnceAndForTheLongerTime() {
        assertThat(waves(PARALLEL, group("masters", SIP_ONLY, 10), group("everyone", SIP_ONLY, 25)))
                .isEqualTo("102/25 103/25 101/25");
    }

    @Test
    void anExtensionIsItsOwnersSipPhoneAlone() {
        assertThat(waves(SEQUENTIAL, extension("103", 20), phone("+74951112233", 40)))
                .isEqualTo("103/20 | +74951112233/40");
    }

    @Test
    void whoHasNoPhoneIsLeftOut() {
        assertThat(waves(SEQUENTIAL, person("gleb", 20), person("boris", 20))).isEqualTo("102/20");
    }

    private static String waves(RingStrategy strategy, RingTarget... targets) {
        var indexes = Indexes.of(Draw.tenant());
        return new WavePass(indexes)
                .waves(Draw.ring("r", strategy, List.of(targets))).stream()
                        .map(wave -> wave.stream().map(WavePassTest::written).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" | "));
    }

    private static String written(PlanLeg leg) {
        return leg.endpoint() + "/" + leg.timeoutSeconds();
    }
}
