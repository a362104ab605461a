package org.dozvon.scheme.desk;

import java.time.Duration;
import java.util.Map;
import org.dozvon.scheme.model.RingStrategy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.desk.Office.START;
import static org.dozvon.scheme.desk.Office.member;
import static org.dozvon.scheme.desk.Office.person;
import static org.dozvon.scheme.desk.Office.queue;
import static org.dozvon.scheme.desk.Office.ticket;

/// What a host tells late, twice, or in another order than it happened.
class RacesTest {
    @Test
    void whoAnswersAtTheVeryMomentOfTheTimeOutHasAnswered() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .at(290)
                .arrives(ticket("c1", START))
                .forget();

        // The clock says 300 s, and nobody has ticked yet.
        office.desk.answered(office.lastOffer("c1"), person("anna"), START.plusSeconds(300));

        assertThat(office.after(0).decided()).isEmpty();
        assertThat(office.status("anna")).isEqualTo(AgentStatus.TALKING);
        assertThat(office.waiting()).isEmpty();
    }

    @Test
    void anAnswerAfterTheWithdrawalIsTaken() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .arrives("c1")
                .hangsUp("c1")
                .forget();

        office.answers("anna", "c1").arrives("c2");

        assertThat(office.decided()).isEmpty();
        assertThat(office.agent("anna").call()).isEqualTo("c1");
        assertThat(office.callEnds("c1").decided()).containsExactly("offer c2 to anna");
    }

    @Test
    void anAnswerAfterTheWithdrawalFreesWhoIsRungInstead() {
        // anna's phone was thought to be dead, boris rings; then anna is on the line.
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris").arrives("c1");
        var toAnna = office.lastOffer("c1");
        office.misses("c1").arrives("c2").forget();

        office.answers("anna", toAnna);

        assertThat(office.decided())
                .containsExactly(
                        "withdraw c1 from boris CALLER_ANSWERED",
                        "withdraw c2 from anna AGENT_TAKEN",
                        "offer c2 to boris");
        assertThat(office.agent("anna").call()).isEqualTo("c1");
    }

    @Test
    void whoIsNotYetToldToHaveHungUpButTalksElsewhereIsTaken() {
        var office = Office.of(RingStrategy.PARALLEL, "anna", "boris").arrives("c1");
        var first = office.lastOffer("c1");
        office.hangsUp("c1").arrives("c2").forget();

        office.answers("anna", first);

        assertThat(office.decided()).containsExactly("withdraw c2 from anna AGENT_TAKEN");
        assertThat(office.caller("c2").offeredTo()).containsExactly(person("boris"));
    }

    @Test
    void theSecondToAnswerIsFreeAndNoTalkIsLost() {
        var office = Office.of(RingStrategy.PARALLEL, "anna", "boris").arrives("c1");
        var offer = office.lastOffer("c1");

        office.answers("anna", offer).answers("boris", offer).arrives("c2");

        assertThat(office.agent("anna").call()).isEqualTo("c1");
        assertThat(office.decided()).last().isEqualTo("offer c2 to boris");
    }

    @Test
    void anAnswerToldAgainAfterTheTalkBeginsNoOther() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").arrives("c1");
        var offer = office.lastOffer("c1");

        office.answers("anna", offer).endsTalk("anna").answers("anna", offer);

        assertThat(office.status("anna")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void aColleagueMayPickTheCallUp() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .arrives("c1")
                .answers("boris", "c1");

        assertThat(office.status("boris")).isEqualTo(AgentStatus.TALKING);
        assertThat(office.status("anna")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void aMissAfterTheCallerLeftIsNoMiss() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").rest(60).arrives("c1");
        var offer = office.lastOffer("c1");

        office.hangsUp("c1")
                .misses(offer, Map.of(person("anna"), Miss.NO_ANSWER))
                .arrives("c2");

        assertThat(office.decided()).last().isEqualTo("offer c2 to anna");
    }

    @Test
    void aMissToldTwiceIsOneMiss() {
        var office =
                Office.of(RingStrategy.SEQUENTIAL, "anna", "boris").rest(60).arrives("c1");
        var offer = office.lastOffer("c1");

        office.misses(offer, Map.of(person("anna"), Miss.NO_ANSWER))
                .misses(offer, Map.of(person("anna"), Miss.NO_ANSWER, person("boris"), Miss.NO_ANSWER));

        assertThat(office.decided()).containsExactly("offer c1 to anna", "offer c1 to boris");
        assertThat(office.status("boris")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void aTalkThatEndsTwiceEndsOnce() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .arrives("c1")
                .serves("anna", 60)
                .arrives("c2")
                .answers("anna");

        office.callEnds("c1");

        assertThat(office.agent("anna").call()).isEqualTo("c2");
        assertThat(office.endsTalk("anna").endsTalk("anna").agent("anna").standing())
                .isEqualTo(new Standing(START.plusSeconds(60), Duration.ofSeconds(60), 2));
    }

    @Test
    void aCallerWhoIsTakenOverWhileItRingsIsRungAnewAndKeepsTheirPlace() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .rest(60)
                .arrives("c1")
                .at(5)
                .arrives("c2")
                .forget();

        office.at(10).arrives(ticket("c1", START));

        assertThat(office.decided()).containsExactly("withdraw c1 from anna CALLER_CAME_AGAIN", "offer c1 to anna");
        assertThat(office.waiting()).containsExactly("c1", "c2");
        assertThat(office.caller("c1").tries()).isEqualTo(2);
    }

    @Test
    void aCallerWhoComesAgainIsAnsweredByTheEarlierOfferAllTheSame() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris").arrives("c1");
        var first = office.lastOffer("c1");
        office.arrives(ticket("c1", START)).forget();

        office.answers("anna", first);

        assertThat(office.status("anna")).isEqualTo(AgentStatus.TALKING);
        assertThat(office.status("boris")).isEqualTo(AgentStatus.READY);
        assertThat(office.waiting()).isEmpty();
    }

    @Test
    void aCallerWhoComesToAnotherQueueHasLeftTheFirst() {
        var office = new Office()
                .queue(queue("support", RingStrategy.SEQUENTIAL, member("boris")))
                .queue(queue("sales", RingStrategy.SEQUENTIAL, member("anna")))
                .everybodyOnDuty();
        var support = new Ticket(
                "c1",
                queue("support", RingStrategy.RANDOM).id(),
                START,
                0,
                null,
                Map.of(),
                java.util.List.of(),
                Duration.ofMinutes(5),
                1);

        office.arrives("c1").arrives(support);

        assertThat(office.decided())
                .containsExactly("offer c1 to anna", "withdraw c1 from anna CALLER_CAME_AGAIN", "offer c1 to boris");
        assertThat(office.waiting()).containsExactly("c1");
    }

    @Test
    void aCallerWhoIsSentBackToTheQueueHasEndedTheirTalk() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .wrapUp(30)
                .arrives("c1")
                .answers("anna");

        office.after(10).arrives("c1");

        assertThat(office.status("anna")).isEqualTo(AgentStatus.WRAP_UP);
        assertThat(office.decided()).last().isEqualTo("offer c1 to boris");
    }

    @Test
    void aHostThatForgetsAnOfferKeepsNobodyForEver() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .rest(10)
                .arrives("c1")
                .forget();

        office.at(25);

        assertThat(office.decided()).containsExactly("withdraw c1 from anna OVERDUE", "offer c1 to boris");
        assertThat(office.status("anna")).isEqualTo(AgentStatus.RESTING);
    }

    @Test
    void oldOffersAreForgotten() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .arrives("c1")
                .hangsUp("c1")
                .after(600);

        office.answers("anna", "c1");

        assertThat(office.status("anna")).isEqualTo(AgentStatus.READY);
        assertThat(office.desk.due()).isEmpty();
    }

    @Test
    void anOfferOfAnotherDeskIsNoneOfOurs() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").arrives("c1");

        office.answers("anna", new OfferId("another-1")).misses(new OfferId("another-1"), Map.of());

        assertThat(office.status("anna")).isEqualTo(AgentStatus.OFFERED);
    }

    @Test
    void aTalkThatIsFoundTakesTheCallerOutOfTheLine() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .arrives("c1")
                .after(5)
                .forget();

        office.desk.talks("c1", Office.SALES, person("boris"), START.plusSeconds(3), office.now());
        office.desk.talks("c1", Office.SALES, person("boris"), START.plusSeconds(3), office.now());

        assertThat(office.after(0).waiting()).isEmpty();
        assertThat(office.status("boris")).isEqualTo(AgentStatus.TALKING);
        assertThat(office.status("anna")).isEqualTo(AgentStatus.READY);
        assertThat(office.endsTalk("boris").agent("boris").standing().talkedToday())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aTalkThatIsFoundWithSomebodyElseWasHandedOver() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .arrives("c1")
                .answers("anna")
                .after(30);

        office.desk.talks("c1", Office.SALES, person("boris"), office.now(), office.now());

        assertThat(office.status("anna")).isEqualTo(AgentStatus.READY);
        assertThat(office.agent("anna").standing().talkedToday()).isEqualTo(Duration.ofSeconds(30));
        assertThat(office.agent("boris").call()).isEqualTo("c1");
    }

    @Test
    void whoTakesAnotherCallWhileItRingsIsLetBeWithoutAMiss() {
        var office =
                Office.of(RingStrategy.SEQUENTIAL, "anna", "boris").rest(60).arrives("c1");

        office.elsewhere("anna", true).elsewhere("anna", false);

        assertThat(office.decided())
                .containsExactly("offer c1 to anna", "withdraw c1 from anna AGENT_TAKEN", "offer c1 to boris");
        assertThat(office.status("anna")).isEqualTo(AgentStatus.READY);
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .wrapUp(30)
                .arrives("c1")
                .answers("anna");
        office.at(7_200).arrives("c2").endsTalk("anna").forget();

        office.clockIsSetBackBy(Duration.ofHours(1)).arrives("c3");

        assertThat(office.waiting()).containsExactly("c2", "c3");
        assertThat(office.agent("anna").until()).isEqualTo(office.now().plusSeconds(30));
        assertThat(office.after(30).decided()).containsExactly("offer c2 to anna");
        assertThat(office.after(270).decided()).contains("leave c3 TIMED_OUT");
    }

    @Test
    void timesThatAreToldAMomentLateSetNothingBack() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .wrapUp(30)
                .arrives("c1")
                .serves("anna", 60);

        for (int i = 0; i < 1_000; i++) {
            office.desk.tick(office.now().minusMillis(i));
        }

        assertThat(office.desk.due()).contains(START.plusSeconds(90));
    }

    @Test
    void aDeskThatBeginsGoesOnWhereTheOneBeforeEnded() {
        var before = Office.of(RingStrategy.FEWEST_ANSWERED, "anna", "boris", "vera", "gleb")
                .rest(60)
                .wrapUp(60)
                .arrives("c0")
                .serves("anna", 10)
                .arrives("c1")
                .answers("boris")
                .arrives("c2")
                .misses("c2")
                .answers("gleb", "c2")
                .duty("gleb", Duty.OFF);
        var after = new Office().at(20);
        before.desk.view().agents().forEach(state -> after.desk.was(state, after.now()));
        after.queue(queue(
                "sales",
                RingStrategy.FEWEST_ANSWERED,
                member("anna"),
                member("boris"),
                member("vera"),
                member("gleb")));

        assertThat(after.desk.view().agents()).isEqualTo(before.desk.view().agents());

        after.arrives(ticket("c3", START)).at(200).callEnds("c1").callEnds("c2");
        assertThat(after.decided()).first().isEqualTo("offer c3 to vera");
        assertThat(after.status("gleb")).isEqualTo(AgentStatus.OFF);
    }

    @Test
    void whatWasCountedYesterdayIsNotTodays() {
        var before = Office.of(RingStrategy.SEQUENTIAL, "anna").arrives("c0").serves("anna", 10);
        var after = new Office().at(100_000);
        after.desk.dayBegan(START.plusSeconds(50_000), after.now());

        after.desk.was(before.agent("anna"), after.now());

        after.queue(queue("sales", RingStrategy.SEQUENTIAL, member("anna")));
        assertThat(after.agent("anna").standing()).isEqualTo(new Standing(START.plusSeconds(10), Duration.ZERO, 0));
    }
}
