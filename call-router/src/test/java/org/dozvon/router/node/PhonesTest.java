package org.dozvon.router.node;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dozvon.records.RecordJson;
import org.dozvon.records.node.PhoneRegistered;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhonesTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private Instant now = START;
    private final Phones phones = new Phones(() -> now);

    @Test
    void everyDeviceOfAnAccountIsKnownWithItsNode() {
        take(registered("avto", "101", "node-1", "sip:101@192.0.2.1", "sip:101@192.0.2.2"));
        take(registered("avto", "101", "node-2", "sip:101@192.0.2.3"));

        assertThat(phones.of("avto", "101"))
                .extracting(Phones.Phone::node)
                .containsExactlyInAnyOrder("node-1", "node-1", "node-2");
    }

    @Test
    void theSameAccountOfAnotherCompanyIsAnother() {
        take(registered("avto", "101", "node-1", "sip:101@192.0.2.1"));

        assertThat(phones.of("cafe", "101")).isEmpty();
    }

    @Test
    void aRecordWhoseKeyIsAnotherCompanysChangesNothing() {
        var stranger = registered("cafe", "101", "node-1", "sip:101@192.0.2.66");

        assertThat(phones.take("avto/101/node-1", RecordJson.write(stranger))).contains("another account");
        assertThat(phones.of("avto", "101")).isEmpty();
        assertThat(phones.of("cafe", "101")).isEmpty();
    }

    @Test
    void aDeviceThatDoesNotComeBackIsForgottenInTime() {
        take(registered("avto", "101", "node-1", "sip:101@192.0.2.1"));

        now = START.plus(Duration.ofMinutes(10));

        assertThat(phones.of("avto", "101")).isEmpty();
    }

    @Test
    void aNodeThatTakesItsPhonesBackLeavesThoseOfOthers() {
        take(registered("avto", "101", "node-1", "sip:101@192.0.2.1"));
        take(registered("avto", "101", "node-2", "sip:101@192.0.2.3"));

        phones.take("avto/101/node-1", null);

        assertThat(phones.of("avto", "101")).extracting(Phones.Phone::contact).containsExactly("sip:101@192.0.2.3");
    }

    @Test
    void whatAGatewayOfAnEarlierVersionWroteIsPassedOver() {
        var old = "{\"tenantId\":\"avto\",\"account\":\"101\",\"node\":\"node-1\",\"userAgent\":\"\","
                + "\"expiresAt\":\"2026-11-22T10:05:00Z\"}";

        phones.take("avto/101", old.getBytes(StandardCharsets.UTF_8));
        phones.take("avto/102/node-1", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(phones.of("avto", "101")).isEmpty();
    }

    private void take(PhoneRegistered phone) {
        assertThat(phones.take(phone.key(), RecordJson.write(phone))).isNull();
    }

    private static PhoneRegistered registered(String tenant, String account, String node, String... contacts) {
        var until = START.plus(Duration.ofMinutes(5));
        return new PhoneRegistered(
                tenant,
                account,
                node,
                "",
                until,
                List.of(contacts).stream()
                        .map(uri -> new PhoneRegistered.Contact(uri, until))
                        .toList());
    }
}
