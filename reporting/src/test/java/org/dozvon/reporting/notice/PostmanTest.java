package org.dozvon.reporting.notice;

import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PostmanTest {
    @ParameterizedTest
    @CsvSource({"550, true", "553, true", "451, false", "535, false", "421, false"})
    void onlyWhatTheServerSaysOfTheAddressIsForGood(int reply, boolean forGood) {
        var answer = new SMTPException("refused", reply, List.of(reply + " no"), reply >= 500);

        var outcome = Postman.outcome(new IllegalStateException(answer));

        assertThat(outcome instanceof Postman.Refused).isEqualTo(forGood);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 20", "5, 320", "60, 900"})
    void theWaitDoublesUpToTheLongest(int failures, long seconds) {
        var notice = new Notice(
                "t",
                "c",
                1,
                "a@example.com",
                Instant.EPOCH,
                "",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                "",
                failures,
                null,
                "");

        var wait = notice.waitBeforeNext(Duration.ofSeconds(10), Duration.ofMinutes(15));

        assertThat(wait).isEqualTo(Duration.ofSeconds(seconds));
    }
}
