package org.dozvon.outside.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1_764_000_000);
    private static final byte[] BODY = "{\"caller\":\"+79030000001\"}".getBytes(StandardCharsets.UTF_8);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Test
    void isWhatAReceiverComputes() {
        // As: printf '1764000000.%s' "$body" | openssl dgst -sha256 -hmac secret
        assertThat(Signature.of("secret", AT, BODY))
                .startsWith("t=1764000000,v1=")
                .hasSize(80);
        assertThat(Signature.holds(Signature.of("secret", AT, BODY), "secret", BODY, AT, TOLERANCE))
                .isTrue();
    }

    @Test
    void doesNotHoldForAnotherBodyAnotherSecretOrLater() {
        var signature = Signature.of("secret", AT, BODY);
        assertThat(Signature.holds(signature, "secret", new byte[0], AT, TOLERANCE))
                .isFalse();
        assertThat(Signature.holds(signature, "other", BODY, AT, TOLERANCE)).isFalse();
        assertThat(Signature.holds(signature, "secret", BODY, AT.plus(Duration.ofMinutes(6)), TOLERANCE))
                .isFalse();
        assertThat(Signature.holds("t=x,v1=y", "secret", BODY, AT, TOLERANCE)).isFalse();
    }
}
