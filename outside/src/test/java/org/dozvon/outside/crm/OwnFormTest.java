package org.dozvon.outside.crm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.dozvon.outside.guard.Failure;
import org.dozvon.outside.webhook.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnFormTest {
    private static final String CALLER = "+79035550199";

    private RecordedCrm crm;
    private Account account;

    @BeforeEach
    void start() throws Exception {
        crm = new RecordedCrm();
        account = crm.account(Vendor.JSON, "секрет");
    }

    @AfterEach
    void stop() {
        crm.close();
    }

    @Test
    void anEndpointOfTheTenantsOwnIsAskedWithASignature() {
        // Given
        crm.on("/", 200, "{\"owner\":17,\"record\":\"deal\",\"client\":\"Иван\\u0000 Петров\"}");

        // When
        var owner = crm.owner(account, CALLER, Place.OPEN_DEAL, Place.CONTACT);

        // Then
        assertThat(owner).isEqualTo(new Owner.Found("17", Place.OPEN_DEAL, "Иван  Петров"));
        var asked = crm.asked().getFirst();
        assertThat(asked.body()).contains("\"caller\":\"+79035550199\"", "[\"deal\",\"contact\"]");
        assertThat(Signature.holds(
                        asked.signature(),
                        "секрет",
                        asked.body().getBytes(StandardCharsets.UTF_8),
                        RecordedCrm.NOW,
                        Duration.ofMinutes(1)))
                .isTrue();
    }

    @Test
    void nobodyIsSaidInThreeWays() {
        // Given
        crm.on("/", 404, "").on("/", 204, "").on("/", 200, "{}");

        // When, then
        for (int i = 0; i < 3; i++) {
            assertThat(crm.owner(account, CALLER, Place.CONTACT)).isEqualTo(new Owner.Unknown());
        }
    }

    @Test
    void anOwnerThatIsNoIdIsNobody() {
        // Given
        crm.on("/", 200, "{\"owner\":\"17;drop\"}")
                .on("/", 200, "{\"owner\":{\"id\":1}}")
                .on("/", 200, "[1,2]");

        // When, then
        for (int i = 0; i < 3; i++) {
            assertThat(crm.owner(account, CALLER, Place.CONTACT)).isEqualTo(new Owner.Unknown());
        }
    }

    @Test
    void refusalsAreTold() {
        // Given
        crm.on("/", 500, "").on("/", 200, "<html>");

        // When, then
        assertThat(crm.owner(account, CALLER, Place.CONTACT)).isEqualTo(new Owner.Failed(Failure.STATUS));
        assertThat(crm.owner(account, CALLER, Place.CONTACT)).isEqualTo(new Owner.Failed(Failure.NOT_JSON));
    }

    @Test
    void usersAreListed() {
        // Given
        crm.on(
                "/",
                200,
                "{\"users\":[{\"id\":\"17\",\"name\":\"Boris\",\"extension\":\"102\"},{\"name\":\"nobody\"}]}");

        // When, then
        assertThat(crm.users(account)).isEqualTo(new Users.Known(List.of(new User("17", "Boris", "102"))));
    }
}
