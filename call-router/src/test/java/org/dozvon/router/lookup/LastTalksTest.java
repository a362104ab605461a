package org.dozvon.router.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LastTalksTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T00:00:00Z");
    private static final String CALLER = "+79035550199";

    private final LastTalks talks = new LastTalks(1_000);

    @Test
    void theLastOneIsFoundAndOfAGroupItsOwnLast() {
        talked("avto", "anna", NOON);
        talked("avto", "boris", NOON.plusSeconds(60));

        assertThat(talks.last("avto", CALLER, List.of(), MIDNIGHT)).contains("boris");
        assertThat(talks.last("avto", CALLER, List.of("anna", "viktor"), MIDNIGHT))
                .contains("anna");
        assertThat(talks.last("avto", CALLER, List.of("viktor"), MIDNIGHT)).isEmpty();
    }

    @Test
    void aTalkOfYesterdayIsNotOfToday() {
        talked("avto", "anna", MIDNIGHT.minusSeconds(1));
        assertThat(talks.last("avto", CALLER, List.of(), MIDNIGHT)).isEmpty();
        assertThat(talks.last("avto", CALLER, List.of(), MIDNIGHT.minus(Duration.ofDays(1))))
                .contains("anna");
    }

    @Test
    void anotherTenantKnowsNothingOfIt() {
        talked("avto", "anna", NOON);
        assertThat(talks.last("cafe", CALLER, List.of(), MIDNIGHT)).isEmpty();
        assertThat(talks.last("avto", "+79990000000", List.of(), MIDNIGHT)).isEmpty();
    }

    @Test
    void ofOneCallerAFewPeopleAreKeptEachOnce() {
        for (int i = 0; i < 20; i++) {
            talked("avto", "person-" + i % 8, NOON.plusSeconds(i));
        }
        assertThat(talks.with("avto", CALLER, "anna", NOON.plusSeconds(100)).talks())
                .hasSize(5)
                .extracting(one -> one.person())
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo("anna");
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 50_000; i++) {
            talks.remember(talks.with("avto", "+7903" + i, "anna", NOON));
        }
        assertThat(talks.size()).isLessThanOrEqualTo(1_000);
    }

    private void talked(String tenant, String person, Instant at) {
        talks.remember(talks.with(tenant, CALLER, person, at));
    }
}
