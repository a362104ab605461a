package org.dozvon.router.call;

import java.time.Instant;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.TestPlans;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.TenantPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneLinesTest {
    private final PhoneLines lines = new PhoneLines();
    private final TenantPlan plan = TestPlans.menu("avto", 1);

    @Test
    void aNumberShouldTakeAsManyCallsAsItsLimit() {
        var number = number("+78123091500", 2);

        assertThat(lines.take(call("a"), number, null)).isNull();
        assertThat(lines.take(call("b"), number, null)).isNull();
        assertThat(lines.take(call("c"), number, null)).isEqualTo(new CallFact.LinesBusy(CallFact.Lines.NUMBER, 2));
    }

    @Test
    void aCallThatIsOverShouldLeaveItsLineToTheNext() {
        var number = number("+78123091500", 1);
        lines.take(call("a"), number, null);
        lines.giveBack(call("a"), "+78123091500");
        lines.giveBack(call("a"), "+78123091500");

        assertThat(lines.take(call("b"), number, null)).isNull();
        assertThat(lines.take(call("c"), number, null)).isNotNull();
    }

    @Test
    void aCallThatAsksAgainShouldKeepTheLineThatItHas() {
        lines.take(call("a"), number("+78123091500", 1), null);

        assertThat(lines.take(call("a"), number("+78123091500", 1), null)).isNull();
    }

    @Test
    void aCallThatWasTurnedAwayShouldHoldNoLine() {
        var number = number("+78123091500", 1);
        lines.take(call("a"), number, null);
        lines.take(call("b"), number, null);
        lines.giveBack(call("b"), "+78123091500");

        assertThat(lines.take(call("c"), number, null)).isNotNull();
    }

    @Test
    void aCallOfAnotherRouterShouldKeepItsLineHere() {
        lines.keep(call("a"), "+78123091500");

        assertThat(lines.take(call("b"), number("+78123091500", 1), null)).isNotNull();
        assertThat(lines.take(call("c"), number("+78123091502", 1), null)).isNull();
    }

    @Test
    void aCompanyShouldTakeAsManyCallsAsItsLimitOverAllItsNumbers() {
        assertThat(lines.take(call("a"), number("+78123091500", 5), 2)).isNull();
        assertThat(lines.take(call("b"), number("+78123091502", 5), 2)).isNull();
        assertThat(lines.take(call("c"), number("+78123091503", 5), 2))
                .isEqualTo(new CallFact.LinesBusy(CallFact.Lines.COMPANY, 2));
    }

    @Test
    void theLinesOfOneCompanyShouldBeNobodyElses() {
        lines.take(call("a"), number("+78123091500", 1), null);

        var other = TestPlans.menu("cafe", 1);
        var call = new CallIdentity("b", new TenantId("cafe"), other.domain(), 1, "router-1", Instant.EPOCH);
        assertThat(lines.take(call, number("+78123091500", 1), null)).isNull();
    }

    private static PlanNumber number(String e164, int calls) {
        return new PlanNumber(new PhoneNumber(e164), "", 0, null, calls, null);
    }

    private CallIdentity call(String id) {
        return new CallIdentity(id, plan.tenant(), plan.domain(), 1, "router-1", Instant.EPOCH);
    }
}
