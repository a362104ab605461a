package org.dozvon.reporting.intake;

import org.dozvon.records.event.EndReason;
import org.dozvon.reporting.SampleCall;
import org.dozvon.reporting.access.Wall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WellFormedTest {
    @ParameterizedTest
    @ValueSource(strings = {Wall.EVERYBODY, "", "avto cafe"})
    void aFactOfATenantThatCannotBeIsRefused(String tenant) {
        var fact = SampleCall.of(tenant, "c1").ended(EndReason.TALKED).facts().getFirst();

        assertThatThrownBy(() -> WellFormed.checked(fact, tenant)).isInstanceOf(IllegalArgumentException.class);
    }
}
