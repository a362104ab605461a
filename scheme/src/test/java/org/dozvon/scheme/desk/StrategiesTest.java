package org.dozvon.scheme.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.RingStrategy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dozvon.scheme.desk.Office.member;
import static org.dozvon.scheme.desk.Office.people;
import static org.dozvon.scheme.desk.Office.ticket;

/// Each table is worked out by hand.
class StrategiesTest {
    @Test
    void sequentialIsAlwaysTheFirstWhoIsFree() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris", "vera");

        office.arrives("c1").answers("anna").arrives("c2").answers("boris").arrives("c3");
        assertThat(office.offered()).containsExactly("anna", "boris", "vera");

        office.answers("vera")
                .endsTalk("boris")
                .arrives("c4")
                .answers("boris")
                .endsTalk("anna")
                .arrives("c5");
        assertThat(office.offered()).containsExactly("boris", "anna");
    }

    @Test
    void sequentialGoesOnToTheNextAndThenBeginsAgain() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris", "vera").arrives("c1");

        for (int i = 0; i < 6; i++) {
            office.after(20).misses("c1");
        }

        assertThat(office.offered()).containsExactly("anna", "boris", "vera", "anna", "boris", "vera", "anna");
    }

    @Test
    void sequentialKeepsWhoDidNotAnswerForTheNextCaller() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .arrives("c1")
                .after(20)
                .misses("c1");

        office.arrives("c2");

        assertThat(office.decided()).containsExactly("offer c1 to anna", "offer c1 to boris", "offer c2 to anna");
    }

    @Test
    void theLowerRankComesFirst() {
        var office =
                Office.of(RingStrategy.SEQUENTIAL, member("anna", 1, 3), member("boris", 1, 1), member("vera", 1, 2));

        office.arrives("c1", "c2", "c3");

        assertThat(office.offered()).containsExactly("boris", "vera", "anna");
    }

    @Test
    void parallelRingsEverybodyWhoIsFreeAndTheFirstToAnswerTakesTheCaller() {
        var office = Office.of(RingStrategy.PARALLEL, "anna", "boris", "vera")
                .rest(30)
                .arrives("c1", "c2");
        assertThat(office.decided()).containsExactly("offer c1 to anna+boris+vera");

        office.after(5).answers("boris", "c1");

        // The others are free at once, without a miss: the next caller rings at them.
        assertThat(office.decided()).containsExactly("offer c2 to anna+vera");
        assertThat(office.statuses("anna")).doesNotContain(AgentStatus.RESTING);
    }

    @Test
    void whoIsNotNamedAsHavingMissedIsFreeAtOnce() {
        var office = Office.of(RingStrategy.PARALLEL, "anna", "boris")
                .rest(30)
                .arrives("c1")
                .after(20);

        office.misses(office.lastOffer("c1"), Map.of(Office.person("anna"), Miss.NO_ANSWER))
                .after(20);
        assertThat(office.offered()).containsExactly("anna+boris", "boris");

        office.misses(office.lastOffer("c1"), Map.of());
        assertThat(office.offered()).containsExactly("boris");
    }

    @Test
    void byLevelRingsAWholeLevelAtOnceAndTheNextOnlyWhenNobodyOfItAnswers() {
        var office = levels(RingStrategy.BY_LEVEL).arrives("c1");

        office.after(20).misses("c1").after(20).misses("c1").after(20).misses("c1");

        assertThat(office.offered()).containsExactly("anna+boris", "vera", "gleb", "anna+boris");
    }

    @Test
    void byLevelRingsTheNextLevelWhenNobodyOfTheFirstIsFree() {
        var office =
                levels(RingStrategy.BY_LEVEL).arrives("c1").answers("boris").forget();

        office.arrives("c2", "c3").answers("anna").arrives("c4");

        assertThat(office.offered()).containsExactly("anna", "vera", "gleb");
    }

    @Test
    void mostIdleIsWhoHasNotTalkedForLongest() {
        // Talks: anna 0-60, boris 0-30, vera 0-90; gleb has not talked at all.
        var office = Office.of(RingStrategy.MOST_IDLE, "anna", "boris", "vera", "gleb")
                .arrives("c1", "c2", "c3")
                .answers("anna")
                .answers("boris")
                .answers("vera")
                .at(30)
                .endsTalk("boris")
                .at(60)
                .endsTalk("anna")
                .at(90)
                .endsTalk("vera")
                .forget();

        office.at(100).arrives("c4", "c5", "c6", "c7");

        assertThat(office.offered()).containsExactly("gleb", "boris", "anna", "vera");
    }

    @Test
    void anOfferThatWasNotAnsweredDoesNotResetIdleTime() {
        var office = Office.of(RingStrategy.MOST_IDLE, "anna", "boris")
                .arrives("c1", "c2")
                .answers("anna")
                .answers("boris")
                .at(10)
                .endsTalk("anna")
                .at(20)
                .endsTalk("boris")
                .at(30)
                .arrives("c3")
                .at(50)
                .misses("c3")
                .answers("boris")
                .at(60)
                .endsTalk("boris")
                .forget();

        office.arrives("c4");

        assertThat(office.offered()).containsExactly("anna");
    }

    @Test
    void aTalkOutsideTheQueuesEndsIdleTime() {
        var office = Office.of(RingStrategy.MOST_IDLE, "anna", "boris");
        office.desk.talkedElsewhere(
                Office.person("anna"), Duration.ofMinutes(3), office.at(180).now());

        office.arrives("c1");

        assertThat(office.offered()).containsExactly("boris");
    }

    @Test
    void leastTalkIsWhoTalkedLeastToday() {
        // Talked: anna 100 s, boris 40 s, vera 60 s.
        var office = Office.of(RingStrategy.LEAST_TALK, "anna", "boris", "vera")
                .arrives("c1", "c2", "c3")
                .answers("anna")
                .answers("boris")
                .answers("vera")
                .at(40)
                .endsTalk("boris")
                .at(60)
                .endsTalk("vera")
                .at(100)
                .endsTalk("anna")
                .forget();

        // boris 40 + 30 = 70; then vera 60 + 5 = 65; then vera again.
        office.arrives("c4").serves("boris", 30).arrives("c5").serves("vera", 5).arrives("c6");

        assertThat(office.offered()).containsExactly("boris", "vera", "vera");
    }

    @Test
    void fewestAnsweredCountsAnsweredCallsOnly() {
        // anna answers, boris does not: anna has 1, boris 0.
        var office = Office.of(RingStrategy.FEWEST_ANSWERED, "anna", "boris")
                .arrives("c1")
                .serves("anna", 10)
                .arrives("c2")
                .after(20)
                .misses("c2")
                .serves("anna", 500)
                .forget();

        // anna 2, boris 0, so boris twice; at 2 to 2 the order of the queue decides; then boris.
        office.arrives("c3")
                .serves("boris", 10)
                .arrives("c4")
                .serves("boris", 10)
                .arrives("c5")
                .serves("anna", 10)
                .arrives("c6");

        assertThat(office.offered()).containsExactly("boris", "boris", "anna", "boris");
    }

    @Test
    void aNewDayBeginsWithNothingTalkedOrAnswered() {
        var office = Office.of(RingStrategy.FEWEST_ANSWERED, "anna", "boris")
                .arrives("c1")
                .serves("anna", 10)
                .arrives("c2")
                .serves("boris", 10)
                .arrives("c3")
                .serves("anna", 10)
                .forget();

        office.desk.dayBegan(office.now(), office.now());
        office.arrives("c4");

        assertThat(office.offered()).containsExactly("anna");
    }

    @Test
    void ofATalkOverMidnightTodaysPartIsTodays() {
        var office = Office.of(RingStrategy.LEAST_TALK, "anna", "boris")
                .arrives("c1")
                .answers("anna");
        office.at(600);
        office.desk.dayBegan(office.now(), office.now());

        office.after(45).endsTalk("anna");

        assertThat(office.agent("anna").standing().talkedToday()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void mostIdleInLevelGoesByLevelFirst() {
        // Level 1: anna talked until 30, boris until 10; level 2: vera; level 3: gleb. Neither has talked.
        var office = levels(RingStrategy.MOST_IDLE_IN_LEVEL)
                .arrives("c1", "c2")
                .answers("anna")
                .answers("boris")
                .at(10)
                .endsTalk("boris")
                .at(30)
                .endsTalk("anna")
                .forget();

        office.arrives("c3", "c4", "c5", "c6");

        assertThat(office.offered()).containsExactly("boris", "anna", "vera", "gleb");
    }

    @Test
    void roundRobinIsTheOneAfterWhomItWasLast() {
        var office = Office.of(RingStrategy.ROUND_ROBIN, "anna", "boris", "vera");

        office.arrives("c1")
                .serves("anna", 5)
                .arrives("c2")
                .serves("boris", 5)
                .arrives("c3")
                .serves("vera", 5);
        office.arrives("c4")
                .serves("anna", 5)
                .duty("boris", Duty.OFF)
                .arrives("c5")
                .serves("vera", 5);
        office.duty("boris", Duty.ON).arrives("c6").after(20).misses("c6");

        assertThat(office.offered()).containsExactly("anna", "boris", "vera", "anna", "vera", "anna", "boris");
    }

    @Test
    void randomIsDrawnFromTheCallAndSpreadsThemEvenly() {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < 900; i++) {
            var first = byChance("call-" + i);
            assertThat(byChance("call-" + i)).isEqualTo(first);
            counts.merge(first, 1, Integer::sum);
        }

        assertThat(counts.keySet()).containsExactlyInAnyOrder("anna", "boris", "vera");
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isCloseTo(300, within(60)));
    }

    private static String byChance(String call) {
        return Office.of(RingStrategy.RANDOM, "anna", "boris", "vera")
                .arrives(call)
                .offered()
                .getFirst();
    }

    @Test
    void randomTriesEverybodyBeforeAnybodyAgain() {
        var office = Office.of(RingStrategy.RANDOM, "anna", "boris", "vera").arrives("c1");

        office.after(20).misses("c1").after(20).misses("c1");

        assertThat(office.offered()).containsExactlyInAnyOrder("anna", "boris", "vera");
    }

    @Test
    void whoIsPreferredIsAskedFirstAndAloneThenTheOthers() {
        var office = Office.of(RingStrategy.PARALLEL, "anna", "boris", "vera");
        var ticket = ticket("c1", office.now());

        office.arrives(new Ticket(
                        "c1",
                        ticket.queue(),
                        office.now(),
                        0,
                        null,
                        Map.of(),
                        people("gleb", "vera"),
                        ticket.mostWait(),
                        1))
                .after(20)
                .misses("c1");

        assertThat(office.offered()).containsExactly("vera", "anna+boris");
    }

    @Test
    void onlyWhoHasTheSkillsIsOfferedTheCall() {
        var office = Office.of(
                RingStrategy.SEQUENTIAL,
                new DeskMember(Office.person("anna"), 1, 1, Map.of("english", 3)),
                new DeskMember(Office.person("boris"), 1, 1, Map.of("english", 5)),
                new DeskMember(Office.person("vera"), 1, 1, Map.of("english", 5, "tax", 2)));

        office.arrives(wanting("c1", Map.of("english", 4)))
                .arrives(wanting("c2", Map.of("tax", 1, "english", 1)))
                .arrives("c3");

        assertThat(office.decided()).containsExactly("offer c1 to boris", "offer c2 to vera", "offer c3 to anna");
    }

    private static Ticket wanting(String call, Map<String, Integer> skills) {
        return new Ticket(call, Office.SALES, Office.START, 0, null, skills, List.of(), Duration.ofMinutes(5), 1);
    }

    private static Office levels(RingStrategy strategy) {
        return Office.of(
                strategy, member("anna", 1, 1), member("boris", 1, 1), member("vera", 2, 1), member("gleb", 3, 1));
    }
}
