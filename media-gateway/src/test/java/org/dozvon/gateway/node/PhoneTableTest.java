package org.dozvon.gateway.node;

import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.TenantId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneTableTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final PhoneTable.Account ANNA = new PhoneTable.Account(new TenantId("avto"), "101");

    private final PhoneTable phones = new PhoneTable();

    @Test
    void anAccountIsThereUntilItsLastDeviceIsGone() {
        phones.put(heard("desk", NOW));
        phones.put(heard("mobile", NOW));
        phones.remove(ANNA, "desk", "sip:desk");
        assertThat(contacts()).containsExactly("sip:mobile");
        phones.remove(ANNA, "mobile", "sip:mobile");
        assertThat(phones.accounts()).isEmpty();
    }

    @Test
    void theSwitchsListIsTheTruthAboutDevicesThatLeftUnheard() {
        phones.put(heard("desk", NOW.minusSeconds(600)));
        phones.put(heard("mobile", NOW.minusSeconds(600)));
        phones.replaceAll(List.of(heard("mobile", Instant.EPOCH)), NOW);
        assertThat(contacts()).containsExactly("sip:mobile");
    }

    @Test
    void aDeviceThatCameAMomentAgoIsNotMissedInAListThatLags() {
        phones.put(heard("desk", NOW.minusSeconds(1)));
        phones.replaceAll(List.of(), NOW);
        assertThat(contacts()).containsExactly("sip:desk");
    }

    @Test
    void aDeviceThatWasSwitchedOffAndOnIsOneDevice() {
        phones.put(heard("desk", NOW));
        phones.put(new PhoneTable.Registration(
                ANNA, "another call id", new PhoneTable.Phone("", "sip:desk", NOW.plusSeconds(60), NOW)));
        assertThat(contacts()).containsExactly("sip:desk");
        phones.remove(ANNA, "a third", "sip:desk");
        assertThat(phones.accounts()).isEmpty();
    }

    private List<String> contacts() {
        return phones.phones(ANNA).stream().map(PhoneTable.Phone::contact).toList();
    }

    private static PhoneTable.Registration heard(String device, Instant at) {
        return new PhoneTable.Registration(
                ANNA, device, new PhoneTable.Phone("", "sip:" + device, NOW.plusSeconds(60), at));
    }
}
