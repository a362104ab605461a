package org.dozvon.scheme.model;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTest {
    private static final Map<String, String> VALUES = Map.of("order", "4711", "hostile", "{order}");

    @Test
    void holesAreFilledOnce() {
        assertThat(filled("Order {order}, {hostile}, {unknown}!")).isEqualTo("Order 4711, {order}, !");
        assertThat(filled("{{order}} costs {order}")).isEqualTo("{order} costs 4711");
    }

    @Test
    void aBraceWithoutItsPartnerIsFoundAndLeftAsItIs() {
        assertThat(new Template("{order").isWellFormed()).isFalse();
        assertThat(new Template("order}").isWellFormed()).isFalse();
        assertThat(new Template("{Order}").isWellFormed()).isFalse();
        assertThat(filled("{order")).isEqualTo("{order");
    }

    @Test
    void aPinIsKnownByItsHashAlone() {
        var pin = Pin.of("271828", "0123456789");

        assertThat(pin.matches("271828")).isTrue();
        assertThat(pin.matches("271829")).isFalse();
        assertThat(pin.toString()).doesNotContain(pin.hash());
        assertThat(Pin.isStrong("123456")).isFalse();
        assertThat(Pin.isStrong("121212")).isFalse();
    }

    @Test
    void namesAreSpelledAsPhonesWriteThem() {
        assertThat(Keypad.keys("Viktor")).isEqualTo("845867");
        assertThat(Keypad.keys("Анна")).isEqualTo("2552");
    }

    private static String filled(String text) {
        return new Template(text).fill(VALUES::get);
    }
}
