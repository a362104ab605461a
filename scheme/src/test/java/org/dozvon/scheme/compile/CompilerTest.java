package org.dozvon.scheme.compile;

import java.util.List;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dozvon.scheme.Draw.DID;
import static org.dozvon.scheme.Draw.RESERVE;

class CompilerTest {
    @Test
    void exitsBecomeThePlacesOfTheirTargets() {
        // Given
        var scheme = Draw.scheme("main", Draw.menu("m", "12", "1>a", "2>m", "no-input>a"), Draw.hangup("a"));

        // When
        var menu = (PlanStep.Menu) first(scheme).steps().getFirst();

        // Then
        assertThat(menu.keys()).isEqualTo("12");
        assertThat(menu.next()).containsExactly(1, 0);
        assertThat(menu.noInput()).isEqualTo(1);
        assertThat(menu.wrongInput()).isEqualTo(PlanStep.GOODBYE);
    }

    @Test
    void rowsOfOneIntervalNameShareOneExit() {
        // Given
        var scheme = Draw.scheme(
                "main", Draw.schedule("s", "office", "work>a", "closed>b"), Draw.hangup("a"), Draw.hangup("b"));

        // When
        var schedule = (PlanStep.Schedule) first(scheme).steps().getFirst();

        // Then
        assertThat(schedule.next()).containsExactly(1, 1);
        assertThat(schedule.closed()).isEqualTo(2);
        assertThat(schedule.holiday()).isEqualTo(PlanStep.GOODBYE);
    }

    @Test
    void endsOfASubSchemeAreTakenFromThatScheme() {
        // Given
        var night = Draw.scheme(
                "night",
                Draw.menu("m", "1", "1>done", "no-input>lost", "wrong-input>lost"),
                Draw.end("done", "done"),
                Draw.end("lost", "lost"));
        var main = Draw.scheme("main", Draw.sub("s", "night", "done>v", "lost>v"), Draw.voicemail("v"));

        // When
        var plan = Compiler.compile(Draw.tenant(main, night), 1);

        // Then
        var sub = (PlanStep.SubScheme) plan.schemes().getFirst().steps().getFirst();
        assertThat(sub.scheme()).isEqualTo(1);
        assertThat(sub.ends()).containsExactly("done", "lost");
        assertThat(sub.next()).containsExactly(1, 1);
    }

    @Test
    void aNumberWithoutReserveTakesItsSchemesOne() {
        // Given
        var main = Draw.scheme("main", Draw.hangup("a"));
        var own = new PhoneNumber("+79991112233");
        var second = new PhoneNumber("+78123091501");
        var third = new PhoneNumber("+78123091502");
        var tenant = Draw.withNumbers(
                Draw.tenant(main),
                List.of(
                        new DialledNumber(DID, "", new SchemeId("main"), null),
                        new DialledNumber(second, "", new SchemeId("main"), own),
                        new DialledNumber(third, "", null, null)));

        // When
        var plan = Compiler.compile(tenant, 7);

        // Then
        assertThat(plan.number(DID).reserve()).isEqualTo(RESERVE);
        assertThat(plan.number(second).reserve()).isEqualTo(own);
        assertThat(plan.number(third).scheme()).isNull();
        assertThat(plan.number(third).reserve()).isNull();
        assertThat(plan.version()).isEqualTo(7);
    }

    @Test
    void onlySoundsThatCallersCanHearAreNamed() {
        var plan = Compiler.compile(
                Draw.tenant(Draw.scheme("main", Draw.playSound("p", "welcome", "done>h"), Draw.hangup("h"))), 1);

        assertThat(plan.sounds()).containsExactly(new SoundId("welcome"));
    }

    @Test
    void accountsCarryTheirOwnersName() {
        var plan = Compiler.compile(Draw.tenant(Draw.scheme("main", Draw.hangup("h"))), 1);

        assertThat(plan.accounts().get("101").personName()).isEqualTo("Anna");
        assertThat(plan.accounts().get("101").extension()).isEqualTo("101");
        assertThat(plan.accounts().get("101").toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void errorsOfAllSchemesAreRefusedAtOnce() {
        // Given
        var first = Draw.scheme("main", Draw.menu("m", ""));
        var second = Draw.scheme("other", Draw.ring("r", org.dozvon.scheme.model.RingStrategy.PARALLEL, List.of()));

        // When
        assertThatThrownBy(() -> Compiler.compile(Draw.tenant(first, second), 1))
                // Then
                .isInstanceOfSatisfying(PlanRefused.class, refused -> {
                    assertThat(refused.refusals())
                            .extracting(PlanRefused.Refusal::scheme)
                            .containsExactly(new SchemeId("main"), new SchemeId("other"));
                    assertThat(refused.refusals())
                            .extracting(refusal -> refusal.problem().code())
                            .containsExactly("menu-without-keys", "ring-without-targets");
                    assertThat(refused.refusals())
                            .extracting(PlanRefused.Refusal::problem)
                            .allMatch(Problem::stopsPublishing);
                })
                .hasMessageContaining("avto")
                .hasMessageContaining("2 errors");
    }

    @Test
    void warningsRefuseNothing() {
        var scheme = Draw.withoutReserve(Draw.scheme("main", Draw.play("p")));

        assertThat(Compiler.compile(Draw.tenant(scheme), 1).schemes()).hasSize(1);
    }

    private static PlanScheme first(org.dozvon.scheme.model.Scheme scheme) {
        return Compiler.compile(Draw.tenant(scheme), 1).schemes().getFirst();
    }
}
