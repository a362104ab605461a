package org.dozvon.router.lookup;

import java.util.concurrent.atomic.AtomicInteger;
import org.dozvon.outside.guard.Failure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FencesTest {
    private final Bounds bounds = new Bounds(2);
    private final Fences fences = new Fences(bounds);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aServerThatFailsRestsForThatTenantAlone() {
        // Given
        for (int i = 0; i < 5; i++) {
            ask("avto", "crm.example.com", Failure.TIMED_OUT);
        }

        // When, then
        assertThat(ask("avto", "crm.example.com", null)).isEqualTo(Failure.RESTING);
        assertThat(asked).hasValue(5);
        assertThat(ask("cafe", "crm.example.com", null)).isNull();
        assertThat(ask("avto", "other.example.com", null)).isNull();
    }

    @Test
    void whatWasNeverAskedSaysNothingOfTheServer() {
        // Given
        for (int i = 0; i < 20; i++) {
            ask("avto", "crm.example.com", Failure.ADDRESS_REFUSED);
        }

        // When, then
        assertThat(ask("avto", "crm.example.com", null)).isNull();
    }

    @Test
    void aTenantWhoseServerHangsFillsItsOwnPlacesAlone() {
        // Given
        bounds.enter("avto");
        bounds.enter("avto");

        // When, then
        assertThat(ask("avto", "crm.example.com", null)).isEqualTo(Failure.BUSY);
        assertThat(ask("cafe", "crm.example.com", null)).isNull();
        bounds.leave("avto");
        assertThat(ask("avto", "crm.example.com", null)).isNull();
        bounds.leave("avto");
        assertThat(bounds.open("avto")).isZero();
    }

    private Failure ask(String tenant, String host, Failure outcome) {
        var answer = fences.<Failure[]>ask(
                tenant,
                host,
                () -> {
                    asked.incrementAndGet();
                    return new Failure[] {outcome};
                },
                refused -> new Failure[] {refused},
                one -> one[0]);
        return answer[0];
    }
}
