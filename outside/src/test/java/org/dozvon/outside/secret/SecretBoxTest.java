package org.dozvon.outside.secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretBoxTest {
    private static final String OLD = "old:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String NEW = "new:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String PLACE = "avto/webhook/prices";

    @Test
    void aSecretOpensWhereItWasSealedFor() {
        var box = SecretBox.of(OLD);
        var sealed = box.seal("пароль", PLACE);
        assertThat(sealed).doesNotContain("пароль").startsWith("old.");
        assertThat(box.open(sealed, PLACE)).isEqualTo("пароль");
        assertThat(box.seal("пароль", PLACE)).isNotEqualTo(sealed);
    }

    @Test
    void aSecretThatWasCarriedToAnotherTenantStaysShut() {
        var box = SecretBox.of(OLD);
        var sealed = box.seal("secret", PLACE);
        assertThatThrownBy(() -> box.open(sealed, "cafe/webhook/prices")).isInstanceOf(SecretRefusedException.class);
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        var before = SecretBox.of(OLD).seal("secret", PLACE);
        var box = SecretBox.of(NEW + "," + OLD);
        assertThat(box.open(before, PLACE)).isEqualTo("secret");
        assertThat(box.seal("secret", PLACE)).startsWith("new.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "old..", "old.AAAA.AAAA", "gone.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNotSealedHereIsRefused(String sealed) {
        assertThatThrownBy(() -> SecretBox.of(OLD).open(sealed, PLACE)).isInstanceOf(SecretRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "name:", "name:AAAA", "name:!!!"})
    void aKeyOfAnotherFormIsRefusedWithoutRepeatingIt(String keys) {
        assertThatThrownBy(() -> SecretBox.of(keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand");
    }
}
