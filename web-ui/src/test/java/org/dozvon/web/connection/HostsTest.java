package org.dozvon.web.connection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostsTest {
    @ParameterizedTest
    @CsvSource({
        "https://motor.bitrix24.ru/rest/1/…, motor.bitrix24.ru",
        "HTTPS://Motor.Bitrix24.RU, motor.bitrix24.ru",
        "https://мотор.рф:8443/hook, xn--l1aeaii.xn--p1ai",
        "http://[2001:DB8::1]:8080/, [2001:db8::1]",
        "https://192.0.2.7?x=1, 192.0.2.7",
        "ftp://example.com/, ''",
        "nothing, ''",
        "'', ''"
    })
    void aServerShouldBeNamedAsTheJournalNamesIt(String url, String host) {
        assertThat(Hosts.of(url)).isEqualTo(host);
    }
}
