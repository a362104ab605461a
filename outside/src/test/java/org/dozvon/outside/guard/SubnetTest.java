package org.dozvon.outside.guard;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubnetTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "172.16.0.0/12, 172.31.0.1, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "100.64.0.0/10, 100.127.255.255, true",
        "100.64.0.0/10, 100.128.0.0, false",
        "1.2.3.4/32, 1.2.3.4, true",
        "1.2.3.4/32, 1.2.3.5, false",
        "0.0.0.0/0, 200.1.1.1, true",
        "2000::/3, 3fff::1, true",
        "2000::/3, 4000::1, false",
        "2000::/3, ff02::1, false",
        "2000::/3, fd00::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "10.0.0.0/8, 2a00::1, false"
    })
    void holdsWhatBeginsWithItsBits(String subnet, String address, boolean holds) {
        assertThat(Subnet.of(subnet).holds(InetAddress.ofLiteral(address))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "example.com/8", "::/129"})
    void anotherFormIsRefused(String written) {
        assertThatThrownBy(() -> Subnet.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOpenInternetIsAllowedAndWhatTheOperatorNamesToo() {
        var rules = AddressRules.allowing(List.of("10.1.2.0/24"));
        for (var open : List.of("8.8.8.8", "2a02:6b8::feed:ff", "1.1.1.1", "10.1.2.3")) {
            assertThat(rules.allows(InetAddress.ofLiteral(open))).as(open).isTrue();
        }
        assertThat(rules.allows(InetAddress.ofLiteral("10.1.3.3"))).isFalse();
        assertThat(AddressRules.internetOnly().allows(InetAddress.ofLiteral("10.1.2.3")))
                .isFalse();
    }
}
