package org.dozvon.gateway.plan;

import java.util.List;
import java.util.Map;
import org.dozvon.gateway.Plans;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanTableTest {
    private final PlanTable table = new PlanTable();

    @Test
    void aPlanIsFoundByItsNumbersAndItsDomain() {
        table.apply(NodePlan.of(Plans.avto(1)));
        assertThat(table.ofNumber("+78123091500")).isSameAs(table.of(new TenantId("avto")));
        assertThat(table.ofDomain("AVTO.sip.localhost")).isSameAs(table.of(new TenantId("avto")));
        assertThat(table.ofNumber("+70000000000")).isNull();
    }

    @Test
    void aVersionAtOrBelowTheOneAtHandIsPassedOver() {
        table.apply(NodePlan.of(Plans.avto(2)));
        assertThat(table.apply(NodePlan.of(Plans.avto(2)))).isEqualTo(new PlanTable.Outcome.PassedOver(2));
        assertThat(table.apply(NodePlan.of(Plans.avto(1)))).isEqualTo(new PlanTable.Outcome.PassedOver(2));
    }

    @Test
    void aNumberThatIsDroppedIsUnknown() {
        table.apply(plan("avto", 1, "+78120000001", "+78120000002"));
        table.apply(plan("avto", 2, "+78120000002"));
        assertThat(table.ofNumber("+78120000001")).isNull();
        assertThat(table.ofNumber("+78120000002")).isNotNull();
    }

    @Test
    void ofTwoCompaniesThatClaimANumberTheFirstKeepsItAndTheSecondGetsItAfterwards() {
        table.apply(plan("first", 1, "+78120000001"));
        var second = table.apply(plan("second", 1, "+78120000001"));
        assertThat(((PlanTable.Outcome.Taken) second).conflicts()).containsExactly("+78120000001");
        assertThat(table.ofNumber("+78120000001").tenant()).hasToString("first");
        table.apply(plan("first", 2));
        assertThat(table.ofNumber("+78120000001").tenant()).hasToString("second");
    }

    @Test
    void aCompanyThatIsGoneIsGoneWhole() {
        table.apply(NodePlan.of(Plans.avto(1)));
        assertThat(table.remove(new TenantId("avto"))).isNotNull();
        assertThat(table.ofNumber("+78123091500")).isNull();
        assertThat(table.ofDomain("avto.sip.localhost")).isNull();
        assertThat(table.remove(new TenantId("avto"))).isNull();
    }

    @Test
    void whatCouldBecomeSyntaxInTheNodeIsNoPlan() {
        var account = new PlanAccount("101", new PersonId("anna"), "Anna", "${x}", Plans.HASH);
        assertThatThrownBy(() -> NodePlan.of(Plans.plan("avto", 1, Language.RUSSIAN, Map.of(), List.of(account))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected an extension");
    }

    @Test
    void plansOutliveTheProcess(@TempDir java.nio.file.Path directory) {
        var memory = new PlanMemory(directory.resolve("plans"));
        assertThat(memory.all()).isEmpty();
        var plan = NodePlan.of(Plans.avto(7));
        memory.keep(plan);
        assertThat(memory.all()).containsExactly(plan);
        memory.forget(plan.tenant());
        assertThat(memory.all()).isEmpty();
    }

    private static NodePlan plan(String tenant, long version, String... numbers) {
        var reserves = new java.util.TreeMap<String, String>();
        for (var number : numbers) {
            reserves.put(number, "");
        }
        return NodePlan.of(Plans.plan(tenant, version, Language.RUSSIAN, reserves, List.of()));
    }
}
