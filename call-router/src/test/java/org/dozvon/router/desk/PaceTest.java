package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final long MINUTE = 60_000;

    private final Pace pace = new Pace();

    @Test
    void withoutAChangeItIsToldEachThreeSeconds() {
        assertThat(tellings(Long.MAX_VALUE).subList(0, 4)).containsExactly(0L, 3_000L, 6_000L, 9_000L);
    }

    @Test
    void aChangeIsToldWithinAFifthOfASecondAndNeverMoreThanFiveTimesASecond() {
        var tellings = tellings(10);

        assertThat(tellings).hasSizeBetween(295, 300);
        for (int i = 1; i < tellings.size(); i++) {
            assertThat(tellings.get(i) - tellings.get(i - 1)).isEqualTo(200);
        }
    }

    @Test
    void nobodyIsToldWhenNobodyWatchesAnyMore() {
        tellings(10);

        assertThat(pace.isWatched(START.plusMillis(MINUTE))).isFalse();
        assertThat(pace.due(START.plusMillis(MINUTE))).isEqualTo(START.plusMillis(MINUTE));
    }

    @Test
    void whoGoesOnWatchingIsNotForgottenByAnOlderWish() {
        pace.isWatchedUntil(START.plusSeconds(60));
        pace.isWatchedUntil(START.plusSeconds(30));

        assertThat(pace.isWatched(START.plusSeconds(59))).isTrue();
    }

    /// Watched for a minute, with a change every so many milliseconds.
    private List<Long> tellings(long everyMillis) {
        var told = new ArrayList<Long>();
        pace.isWatchedUntil(START.plusMillis(MINUTE));
        for (long millis = 0; millis < MINUTE; millis++) {
            var now = START.plusMillis(millis);
            if (millis > 0 && millis % everyMillis == 0) {
                pace.hasChanged();
            }
            if (!pace.due(now).isAfter(now) && pace.isWatched(now)) {
                pace.isTold(now);
                told.add(Duration.between(START, now).toMillis());
            }
        }
        return told;
    }
}
