package org.dozvon.scheme.desk;

import java.time.Duration;
import java.util.Map;
import org.dozvon.scheme.model.RingStrategy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.desk.Office.START;
import static org.dozvon.scheme.desk.Office.member;
import static org.dozvon.scheme.desk.Office.queue;
import static org.dozvon.scheme.desk.Office.ticket;

/// What the live board shows above its lists.
class FiguresTest {
    private final Office office = Office.of(RingStrategy.SEQUENTIAL, "anna");

    @Test
    void eachCallerIsCountedOnceByHowTheyLeft() {
        office.mostWaiting(6)
                .at(0)
                .arrives("in-time")
                .at(20)
                .answers("anna")
                .arrives("a-late", "soon", "patient", "key", "timed-out", "waits")
                .arrives("refused")
                .at(25)
                .hangsUp("soon")
                .at(41)
                .endsTalk("anna")
                .answers("anna", "a-late")
                .at(100)
                .hangsUp("patient");
        office.desk.leaves("key", Departure.REDIRECTED, office.now());
        office.at(250).arrives("last").at(320);

        assertThat(today()).isEqualTo(new DayCount(8, 2, 1, 2, 1, 2, 1, 1));
        assertThat(office.waiting()).containsExactly("last");
    }

    /// They wait and are answered as everybody is, and are nobody's customers.
    @Test
    void aColleagueIsCountedNeitherAsACallerNorAsOneWhoWasAnswered() {
        office.arrives(ticket("colleague", START).ofInside())
                .at(5)
                .answers("anna")
                .at(60)
                .endsTalk("anna")
                .arrives(ticket("impatient", START.plusSeconds(60)).ofInside())
                .hangsUp("impatient");

        assertThat(today()).isEqualTo(DayCount.NONE);
        assertThat(office.agent("anna").standing().answeredToday()).isZero();
        assertThat(office.agent("anna").standing().talkedToday()).isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void serviceLevelIsAnsweredInTimeOfThoseWhoReallyWaited() {
        // Four come, one hangs up after 3 s: 3 net; one of them is answered within 20 s.
        office.arrives("a")
                .answers("anna")
                .arrives("b", "c", "d")
                .at(3)
                .hangsUp("b")
                .at(60)
                .endsTalk("anna")
                .answers("anna", "c");

        assertThat(today().net()).isEqualTo(3);
        assertThat(today().serviceLevel()).isEqualTo(33);
    }

    @Test
    void thereIsNoServiceLevelWhileThereAreNoCallers() {
        assertThat(today().serviceLevel()).isNull();
        assertThat(office.arrives("a").hangsUp("a").desk.view().all().today().serviceLevel())
                .isNull();
    }

    @Test
    void aCallerWhoIsTakenOverIsOfferedOnce() {
        office.arrives("a").at(5).arrives(ticket("a", START)).at(10).answers("anna");

        assertThat(today()).isEqualTo(new DayCount(1, 1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void aCallerBelongsToTheDayOnWhichTheyCame() {
        office.arrives("yesterday", "too").answers("anna").at(60).arrives("today");

        office.desk.dayBegan(START.plusSeconds(50), office.now());
        office.endsTalk("anna").answers("anna", "too").endsTalk("anna").answers("anna", "today");

        assertThat(today()).isEqualTo(new DayCount(1, 1, 1, 0, 0, 0, 0, 0));
        assertThat(office.desk.view().countedSince()).isEqualTo(START.plusSeconds(50));
    }

    @Test
    void whoeverIsAMemberOfTwoQueuesIsFreeOnce() {
        office.queue(queue("support", RingStrategy.SEQUENTIAL, member("anna"), member("boris")))
                .duty("boris", Duty.ON)
                .arrives("a")
                .at(7)
                .arrives("b");

        var view = office.desk.view();

        assertThat(view.all().agents()).isEqualTo(Map.of(AgentStatus.OFFERED, 1, AgentStatus.READY, 1));
        assertThat(view.all().free()).isEqualTo(1);
        assertThat(view.all().waiting()).isEqualTo(2);
        assertThat(view.all().waitingSince()).isEqualTo(START);
        assertThat(view.queues()).extracting(one -> one.figures().waiting()).containsExactly(2, 0);
        assertThat(view.queues()).extracting(one -> one.figures().free()).containsExactly(0, 1);
    }

    private DayCount today() {
        return office.desk.view().all().today();
    }
}
