package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.RingStrategy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoursTest {
    private static final PersonId ANNA = new PersonId("anna");

    /// Eight hours open, sixteen closed; open at [Office#START].
    private static final Hours DAY = new Turns(Duration.ofHours(24), Duration.ofHours(8));

    private Desk desk = new Desk("one");
    private Instant now = Office.START;

    private record Turns(Duration all, Duration open) implements Hours {
        @Override
        public boolean isOpen(Instant moment) {
            return into(moment).compareTo(open) < 0;
        }

        @Override
        public Optional<Instant> lastChange(Instant moment) {
            var began = moment.minus(into(moment));
            return Optional.of(isOpen(moment) ? began : began.plus(open));
        }

        @Override
        public Optional<Instant> nextChange(Instant moment) {
            var began = moment.minus(into(moment));
            return Optional.of(isOpen(moment) ? began.plus(open) : began.plus(all));
        }

        private Duration into(Instant moment) {
            var millis = Duration.between(Office.START, moment).toMillis();
            return Duration.ofMillis(Math.floorMod(millis, all.toMillis()));
        }
    }

    @Test
    void whoHasHoursComesAndGoesByThem() {
        begins(DAY);

        assertThat(duty()).isEqualTo(Duty.ON);
        assertThat(state().said()).isNull();
        assertThat(state().turns()).isEqualTo(Office.START.plus(Duration.ofHours(8)));
        pass(Duration.ofHours(8));
        assertThat(duty()).isEqualTo(Duty.OFF);
        pass(Duration.ofHours(16));
        assertThat(duty()).isEqualTo(Duty.ON);
    }

    @Test
    void whatIsSaidByHandHoldsUntilTheHoursTurn() {
        begins(DAY);
        pass(Duration.ofHours(1));
        desk.duty(ANNA, new Duty.Break("lunch"), now);

        pass(Duration.ofHours(6));
        assertThat(duty()).isEqualTo(new Duty.Break("lunch"));
        assertThat(state().said()).isEqualTo(Office.START.plus(Duration.ofHours(1)));
        pass(Duration.ofHours(2));
        assertThat(duty()).isEqualTo(Duty.OFF);

        desk.duty(ANNA, Duty.ON, now);
        pass(Duration.ofHours(10));
        assertThat(duty()).isEqualTo(Duty.ON);
        pass(Duration.ofHours(13));
        assertThat(duty()).isEqualTo(Duty.OFF);
    }

    @Test
    void aTurnThatPassedWhileNobodyWasAtTheDeskHoldsAtTheNext() {
        begins(DAY);
        pass(Duration.ofHours(2));
        desk.duty(ANNA, Duty.OFF, now);
        var told = state();

        // Another desk, in the same hours: what was said holds.
        takesOver(told);
        assertThat(duty()).isEqualTo(Duty.OFF);

        // Another, a day later.
        now = now.plus(Duration.ofDays(1));
        takesOver(told);
        assertThat(duty()).isEqualTo(Duty.ON);
        assertThat(state().said()).isNull();
    }

    @Test
    void aTalkThatIsGoingOnIsFinishedFirst() {
        begins(DAY);
        desk.talks("c1", Office.SALES, ANNA, now, now);

        pass(Duration.ofHours(9));
        assertThat(duty()).isEqualTo(Duty.OFF);
        assertThat(state().status()).isEqualTo(AgentStatus.TALKING);
        desk.talkEnded("c1", now);
        assertThat(state().status()).isEqualTo(AgentStatus.OFF);
    }

    @Test
    void aTurnThatChangesNothingEndsNoWrapUp() {
        begins(DAY);
        pass(Duration.ofMillis(Duration.ofHours(24).toMillis() - 5_000));
        desk.duty(ANNA, Duty.ON, now);
        desk.talks("c1", Office.SALES, ANNA, now, now);
        desk.talkEnded("c1", now);
        assertThat(state().status()).isEqualTo(AgentStatus.WRAP_UP);

        pass(Duration.ofSeconds(6));

        assertThat(state().status()).isEqualTo(AgentStatus.WRAP_UP);
        assertThat(state().said()).isNull();
    }

    @Test
    void whoseHoursAreTakenAwayStaysAsTheyAre() {
        begins(DAY);
        pass(Duration.ofHours(9));

        desk.hours(Map.of(), now);
        pass(Duration.ofHours(30));

        assertThat(duty()).isEqualTo(Duty.OFF);
        assertThat(state().turns()).isNull();
    }

    /// Whatever is said, whenever, and whoever runs the desk: what was said last since the last turn, else the hours.
    @Test
    void theLastWordSinceTheLastTurnHolds() {
        for (int seed = 0; seed < 300; seed++) {
            var draw = new SplittableRandom(seed);
            var hours = new Turns(Duration.ofMinutes(2 + draw.nextInt(60)), Duration.ofMinutes(1 + draw.nextInt(30)));
            if (hours.open().compareTo(hours.all()) >= 0) {
                continue;
            }
            desk = new Desk("seed-" + seed);
            now = Office.START.plusSeconds(draw.nextInt(5_000));
            begins(hours);
            Instant saidAt = null;
            Duty said = Duty.ON;
            for (int i = 0; i < 40; i++) {
                now = now.plusSeconds(draw.nextInt(draw.nextBoolean() ? 90 : 4_000));
                switch (draw.nextInt(4)) {
                    case 0 -> {
                        said = draw.nextBoolean() ? Duty.ON : draw.nextBoolean() ? Duty.OFF : new Duty.Break("tea");
                        saidAt = now;
                        desk.duty(ANNA, said, now);
                    }
                    case 1 -> takesOver(state(), hours);
                    default -> desk.tick(now);
                }
                assertThat(duty()).as("seed %d, moment %d", seed, i).isEqualTo(right(hours, said, saidAt));
            }
        }
    }

    private Duty right(Hours hours, Duty said, @Nullable Instant saidAt) {
        var holds = saidAt != null && !saidAt.isBefore(hours.lastChange(now).orElseThrow());
        return holds ? said : hours.isOpen(now) ? Duty.ON : Duty.OFF;
    }

    private void begins(Hours hours) {
        rules();
        desk.hours(Map.of(ANNA, hours), now);
        desk.begins(ANNA, now);
    }

    private void takesOver(AgentState told) {
        takesOver(told, DAY);
    }

    private void takesOver(AgentState told, Hours hours) {
        desk = new Desk("next");
        desk.was(told, now);
        rules();
        desk.hours(Map.of(ANNA, hours), now);
    }

    private void rules() {
        var member = Office.member("anna");
        desk.rules(
                List.of(new DeskQueue(
                        Office.SALES,
                        RingStrategy.SEQUENTIAL,
                        List.of(member),
                        Office.OFFER,
                        Duration.ofMinutes(10),
                        Duration.ZERO,
                        10)),
                now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        desk.tick(now);
    }

    private Duty duty() {
        return state().duty();
    }

    private AgentState state() {
        return desk.view().agents().getFirst();
    }
}
