package org.dozvon.router.phone;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.router.TestPlans;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.run.OutgoingRules;
import org.dozvon.scheme.run.OutgoingRules.Refusal;
import org.dozvon.scheme.run.OutgoingRules.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutgoingRulesTest {
    private static final PhoneNumber FIRST = new PhoneNumber(TestPlans.NUMBER);
    private static final PhoneNumber SECOND = new PhoneNumber("+78123091501");

    @ParameterizedTest
    @CsvSource({
        "89031234567, +79031234567",
        "+79031234567, +79031234567",
        "9031234567, +79031234567",
        "84951234567, +74951234567",
    })
    void aNumberAtHomeGoesHoweverItIsDialled(String dialled, String number) {
        assertThat(of(null, dialled)).contains(new Verdict.Goes(new PhoneNumber(number), FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"810375291234567", "+375291234567", "81049301234567", "+77011234567", "+12125550123"})
    void abroadIsRefusedUntilItIsAllowed(String dialled) {
        assertThat(of(null, dialled)).get().isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aCountryOrABeginningIsAllowed() {
        var rules = new Outgoing(null, Map.of(), List.of("KZ"), List.of("+37529"), List.of(), 5, 300);
        assertThat(of(rules, "+77011234567")).get().isInstanceOf(Verdict.Goes.class);
        assertThat(of(rules, "+375291234567")).get().isInstanceOf(Verdict.Goes.class);
        assertThat(of(rules, "+375171234567")).get().isInstanceOf(Verdict.Refused.class);
        assertThat(of(rules, "+12125550123")).get().isInstanceOf(Verdict.Refused.class);
    }

    /// Of the country of an allowed one by its code alone: Jamaica is no part of the United States.
    @Test
    void anIslandIsNotTheCountryWhoseCodeItShares() {
        var rules = new Outgoing(null, Map.of(), List.of("US"), List.of(), List.of(), 5, 300);
        assertThat(of(rules, "+12125550123")).get().isInstanceOf(Verdict.Goes.class);
        assertThat(of(rules, "+18765550123")).get().isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+79991234567+", "*89031234567", "777", "12", "+0123456789", "anna", "+", "99999999999999999999"
            })
    void whatIsNoNumberMeansNothing(String dialled) {
        assertThat(of(null, dialled)).isEmpty();
    }

    /// Inmarsat, Iridium, international networks, premium at home and abroad, also where somebody has allowed all that
    /// begins so.
    @ParameterizedTest
    @ValueSource(
            strings = {"+870773111632", "+881612345678", "+88299988777", "88091234567", "+448711234567", "+979123456789"
            })
    void satellitesAndPremiumAreRefusedWhateverIsAllowed(String dialled) {
        var all = new Outgoing(null, Map.of(), List.of("GB", "RU"), List.of("+8", "+7", "+4", "+9"), List.of(), 5, 300);
        assertThat(of(all, dialled)).get().isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"112, 112", "101, 101", "102, 102", "103, 103", "104, 104", "01, 101", "03, 103"})
    void helpCanBeCalledByWhoIsBarredAndWithoutLimits(String dialled, String digits) {
        var nobody = new Outgoing(null, Map.of(), List.of(), List.of(), List.of(TestPlans.ANNA), 0, 0);
        assertThat(of(nobody, dialled)).contains(new Verdict.Emergency(digits, FIRST));
        assertThat(of(nobody, "89031234567")).get().isInstanceOf(Verdict.Refused.class);
    }

    /// Satellites and lands of other carriers under the home code, and more digits than a number of the country has.
    @ParameterizedTest
    @ValueSource(
            strings = {"+78401234567", "88401234567", "+79401234567", "89401234567", "+79541234567", "89541234567"})
    void whatOnlyLooksLikeHomeIsNotHome(String dialled) {
        assertThat(of(null, dialled)).get().isInstanceOf(Verdict.Refused.class);
        var russia = new Outgoing(null, Map.of(), List.of("RU"), List.of("+7"), List.of(), 5, 300);
        assertThat(of(russia, dialled)).get().isInstanceOf(Verdict.Refused.class);
    }

    /// Behind the prefix for abroad anything is abroad, also what the plan of numbers takes for a free number at home.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+781081234567890",
                "+78108123456789",
                "+7810812345678",
                "+78108123456",
                "881081234567890",
                "88108123456",
                "8108001234567",
                "810442079460000"
            })
    void moreThanANumberAtHomeIsNeverHome(String dialled) {
        var russia = new Outgoing(null, Map.of(), List.of("RU"), List.of("+7"), List.of(), 5, 300);
        for (var rules : Arrays.asList(null, russia)) {
            assertThat(of(rules, dialled).filter(Verdict.Goes.class::isInstance))
                    .isEmpty();
        }
    }

    /// Who wants to call there says so, and pays what abroad costs.
    @Test
    void aLandUnderTheHomeCodeIsAllowedByItsOwnBeginningAlone() {
        var rules = new Outgoing(null, Map.of(), List.of(), List.of("+7940"), List.of(), 5, 300);
        assertThat(of(rules, "+79401234567")).get().isInstanceOf(Verdict.Goes.class);
        assertThat(of(rules, "+78401234567")).get().isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"112, 112", "911, 911", "01, 101", "02, 102", "103, 103", "999, 999"})
    void whereverACompanyWithoutANumberIsItCallsHelp(String dialled, String digits) {
        var plan = TestPlans.withNumbers(TestPlans.menu("avto", 1), List.of());
        assertThat(OutgoingRules.of(plan).verdict(TestPlans.ANNA, dialled))
                .contains(new Verdict.Emergency(digits, null));
    }

    @Test
    void aCompanyWithoutANumberCallsHelpAlone() {
        var plan = TestPlans.withNumbers(TestPlans.menu("avto", 1), List.of());
        assertThat(OutgoingRules.of(plan).verdict(TestPlans.ANNA, "112")).contains(new Verdict.Emergency("112", null));
        assertThat(OutgoingRules.of(plan).verdict(TestPlans.ANNA, "+79031234567"))
                .contains(new Verdict.Refused(new PhoneNumber("+79031234567"), null));
    }

    @Test
    void aNumberOfOnesOwnIsShownElseTheCompanysElseTheFirst() {
        var both = TestPlans.withNumbers(TestPlans.menu("avto", 1), List.of(FIRST, SECOND));
        assertThat(shown(both, null, Map.of())).isEqualTo(FIRST);
        assertThat(shown(both, SECOND, Map.of())).isEqualTo(SECOND);
        assertThat(shown(both, FIRST, Map.of("anna", SECOND))).isEqualTo(SECOND);
        assertThat(shown(both, null, Map.of("boris", SECOND))).isEqualTo(FIRST);
    }

    /// A number that was given up since, or was never the company's.
    @Test
    void aStrangersNumberIsNeverShown() {
        var stranger = new PhoneNumber("+74990000000");
        assertThat(shown(TestPlans.menu("avto", 1), stranger, Map.of("anna", stranger)))
                .isEqualTo(FIRST);
    }

    /// What a supervisor sends a caller to.
    @ParameterizedTest
    @CsvSource({
        "+79031234567, ",
        "+375291234567, NOT_ALLOWED",
        "+12125550123, NOT_ALLOWED",
        "+78091234567, NOT_ALLOWED",
        "+79401234567, NOT_ALLOWED",
        "+881612345678, NOT_ALLOWED",
        "+70001234567, NO_NUMBER",
        "+112, NO_NUMBER",
        "+78108001234567, NO_NUMBER",
        "OWN, OWN"
    })
    void aCallerIsSentHomeWhereverCallsOutMayGo(String number, @Nullable Refusal refusal) {
        var rules = new Outgoing(null, Map.of(), List.of(), List.of("+37529"), List.of(), 5, 300);
        var plan = TestPlans.outgoing(TestPlans.menu("avto", 1), rules);
        var to = new PhoneNumber(number.equals("OWN") ? TestPlans.NUMBER : number);
        assertThat(OutgoingRules.of(plan).refusal(TestPlans.ANNA, to)).isEqualTo(refusal);
    }

    /// Home is the country of each number of the company.
    @Test
    void aCallerIsSentHomeToEitherOfTwoCountriesUnlessWhoeverAsksIsBarred() {
        var numbers = List.of(FIRST, new PhoneNumber("+77273123456"));
        var barred = new Outgoing(null, Map.of(), List.of(), List.of(), List.of(TestPlans.ANNA), 5, 300);
        var rules =
                OutgoingRules.of(TestPlans.outgoing(TestPlans.withNumbers(TestPlans.menu("avto", 1), numbers), barred));
        var abroad = new PhoneNumber("+77011234567");
        assertThat(rules.refusal(null, abroad)).isNull();
        assertThat(rules.refusal(TestPlans.BORIS, abroad)).isNull();
        assertThat(rules.refusal(TestPlans.ANNA, abroad)).isEqualTo(Refusal.BARRED);
        assertThat(rules.refusal(TestPlans.ANNA, new PhoneNumber("+70001234567")))
                .isEqualTo(Refusal.NO_NUMBER);
    }

    private static PhoneNumber shown(
            org.dozvon.scheme.plan.TenantPlan plan, @Nullable PhoneNumber number, Map<String, PhoneNumber> numbers) {
        var rules = new Outgoing(number, numbers, List.of(), List.of(), List.of(), 5, 300);
        var verdict = OutgoingRules.of(TestPlans.outgoing(plan, rules)).verdict(TestPlans.ANNA, "+79031234567");
        return ((Verdict.Goes) verdict.orElseThrow()).shown();
    }

    private static Optional<Verdict> of(@Nullable Outgoing rules, String dialled) {
        return OutgoingRules.of(TestPlans.outgoing(TestPlans.menu("avto", 1), rules))
                .verdict(TestPlans.ANNA, dialled);
    }
}
