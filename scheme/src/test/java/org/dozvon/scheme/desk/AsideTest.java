package org.dozvon.scheme.desk;

import org.dozvon.scheme.model.RingStrategy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Callers for whom somebody rings elsewhere, and who may come back.
class AsideTest {
    private final Office office = Office.of(RingStrategy.SEQUENTIAL, "anna");

    @Test
    void whoStandsAsideIsOfferedToNobodyAndWhatRangIsWithdrawn() {
        office.arrives("c1", "c2").forget();

        office.stepsAside("c1");

        assertThat(office.decided()).containsExactly("withdraw c1 from anna CALLER_LEFT", "offer c2 to anna");
        assertThat(office.waiting()).containsExactly("c2");
    }

    @Test
    void whoComesBackHasTheirPlaceAndIsCountedOnce() {
        office.arrives("busy")
                .answers("anna")
                .at(10)
                .arrives("c1")
                .at(20)
                .arrives("c2")
                .forget();
        office.stepsAside("c1");

        office.at(40);
        office.stepsBack("c1");

        assertThat(office.waiting()).containsExactly("c1", "c2");
        assertThat(office.caller("c1").since()).isEqualTo(Office.START.plusSeconds(10));
        assertThat(today()).isEqualTo(new DayCount(3, 1, 1, 0, 0, 0, 0, 0));
        office.endsTalk("anna");
        assertThat(office.offered()).containsExactly("anna");
        assertThat(office.caller("c1").offeredTo()).isNotEmpty();
    }

    @Test
    void howLongTheyMayWaitCountsOnMeanwhile() {
        office.arrives("busy").answers("anna").arrives("c1").forget();
        office.stepsAside("c1");

        office.after(3_600);

        assertThat(office.decided()).contains("leave c1 TIMED_OUT");
    }

    @Test
    void whoIsAnsweredElsewhereWasRedirected() {
        office.arrives("busy").answers("anna").arrives("c1");
        office.stepsAside("c1");

        office.desk.leaves("c1", Departure.REDIRECTED, office.now());

        assertThat(today()).isEqualTo(new DayCount(2, 1, 1, 0, 0, 0, 1, 0));
    }

    @Test
    void whoIsHandedOverIsCountedWhereTheyGo() {
        office.arrives("busy").answers("anna").arrives("c1");

        office.desk.leaves("c1", Departure.HANDED_OVER, office.now());

        assertThat(today()).isEqualTo(new DayCount(1, 1, 1, 0, 0, 0, 0, 0));
    }

    private DayCount today() {
        return office.desk.view().all().today();
    }
}
