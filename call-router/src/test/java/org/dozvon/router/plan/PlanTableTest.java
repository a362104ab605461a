package org.dozvon.router.plan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dozvon.router.TestPlans;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanTableTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<String> setAside = new ArrayList<>();
    private Instant now = NOON;
    private final PlanTable table = new PlanTable(
            10,
            Duration.ofHours(4),
            (InstantSource) () -> now,
            (tenant, version, _, why) -> setAside.add(tenant + " " + version + ": " + why));

    @Test
    void newCallsGoByTheNewestVersionAndOldOnesByTheirOwn() throws Exception {
        // Given
        offer("avto", 1, NOON);
        offer("avto", 2, NOON);

        // When
        var newest = table.newest("avto").orElseThrow();
        var own = table.versionOrNewest("avto", 1).orElseThrow();

        // Then
        assertThat(newest.plan().version()).isEqualTo(2);
        assertThat(own.plan().version()).isEqualTo(1);
    }

    @Test
    void aVersionAtOrBelowTheOneAtHandIsPassedOver() throws Exception {
        // Given
        offer("avto", 5, NOON);

        // When
        boolean older = offer("avto", 4, NOON);
        boolean same = offer("avto", 5, NOON);

        // Then
        assertThat(older).isFalse();
        assertThat(same).isFalse();
        assertThat(table.newest("avto").orElseThrow().plan().version()).isEqualTo(5);
    }

    @Test
    void aReplacedVersionIsForgottenAfterFourHoursAndTheNewestAnswersForIt() throws Exception {
        // Given
        offer("avto", 1, NOON.minus(Duration.ofDays(9)));
        offer("avto", 2, NOON);

        // When
        now = NOON.plus(Duration.ofHours(4)).plusSeconds(1);
        table.forgetOld();

        // Then
        assertThat(table.versionOrNewest("avto", 1).orElseThrow().plan().version())
                .isEqualTo(2);
    }

    @Test
    void aVersionStaysForFourHoursAfterItWasReplacedHoweverOldItIs() throws Exception {
        // Given
        offer("avto", 1, NOON.minus(Duration.ofDays(9)));
        offer("avto", 2, NOON);

        // When
        now = NOON.plus(Duration.ofHours(3));
        table.forgetOld();

        // Then
        assertThat(table.versionOrNewest("avto", 1).orElseThrow().plan().version())
                .isEqualTo(1);
    }

    @Test
    void aPlanThatCannotBeRunIsSetAsideOnItsFirstCallAndTheOneBeforeAnswers() throws Exception {
        // Given
        offer("avto", 1, NOON);
        var broken = text(2).replace("\"zone\":\"Europe/Moscow\"", "\"zone\":\"Nowhere/Land\"")
                .replace("\"type\":\"menu\"", "\"type\":\"riddle\"");
        table.offer(PlanHead.scan(bytes(broken)), bytes(broken));

        // When
        var plan = table.newest("avto").orElseThrow();

        // Then
        assertThat(plan.plan().version()).isEqualTo(1);
        assertThat(setAside).singleElement().asString().startsWith("avto 2: it can't be run");
    }

    @Test
    void aNumberLeadsToItsTenantUntilItIsAnotherOnes() throws Exception {
        // Given
        offer("avto", 1, NOON);
        offer("cafe", 1, NOON);

        // When
        var withoutNumber = text(2).replace(TestPlans.NUMBER, "+78123099999");
        table.offer(PlanHead.scan(bytes(withoutNumber)), bytes(withoutNumber));

        // Then
        assertThat(table.tenantOf(TestPlans.NUMBER)).contains("cafe");
        assertThat(table.tenantOf("+78123099999")).contains("avto");
    }

    @Test
    void aTenantThatIsGoneHasNoPlanAndNoNumbers() throws Exception {
        // Given
        offer("avto", 1, NOON);

        // When
        table.remove("avto");

        // Then
        assertThat(table.newest("avto")).isEmpty();
        assertThat(table.tenantOf(TestPlans.NUMBER)).isEmpty();
    }

    @Test
    void aRecordWhosePlanIsAnotherTenantsIsRefused() {
        // Given
        var foreign = text(1).replaceFirst("\"tenantId\":\"avto\"", "\"tenantId\":\"cafe\"");

        // When, Then
        assertThatThrownBy(() -> PlanHead.scan(bytes(foreign))).hasMessageContaining("another tenant's");
    }

    @Test
    void halfARecordIsRefused() {
        // Given
        var half = text(1).substring(0, text(1).length() / 2);

        // When, Then
        assertThatThrownBy(() -> PlanHead.scan(bytes(half))).isInstanceOf(UnreadablePlanException.class);
    }

    private boolean offer(String tenant, long version, Instant publishedAt) throws Exception {
        var record = TestPlans.record(TestPlans.menu(tenant, version), publishedAt);
        return table.offer(PlanHead.scan(record), record);
    }

    private static String text(long version) {
        return new String(TestPlans.record(TestPlans.menu("avto", version), NOON), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
