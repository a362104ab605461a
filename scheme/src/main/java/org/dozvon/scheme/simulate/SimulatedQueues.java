package org.dozvon.scheme.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dozvon.scheme.desk.Decision;
import org.dozvon.scheme.desk.Departure;
import org.dozvon.scheme.desk.Desk;
import org.dozvon.scheme.desk.DeskView;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.run.CallBackHours;
import org.dozvon.scheme.run.QueueRules;
import org.dozvon.scheme.run.Queues;
import org.dozvon.scheme.run.RunnablePlan;
import org.jspecify.annotations.Nullable;

/// The desk on the virtual clock: the same that routers run. Members come and go as the script says; nobody else waits.
final class SimulatedQueues implements Queues {
    private final RunnablePlan plan;
    private final Answers answers;
    private final SimulatedLine line;
    private final Script script;

    SimulatedQueues(RunnablePlan plan, Answers answers, SimulatedLine line, Script script) {
        this.script = script;
        this.plan = plan;
        this.answers = answers;
        this.line = line;
    }

    @Override
    public Place join(Ticket ticket) {
        var desk = new Desk("simulated");
        var now = line.now();
        var hours = QueueRules.hours(plan.plan());
        desk.rules(QueueRules.of(plan.plan()), now);
        desk.hours(hours, now);
        plan.plan().queues().stream()
                .flatMap(queue -> queue.members().stream())
                .forEach(member -> comesToWork(desk, member, hours.containsKey(member.person()), now));
        desk.arrives(ticket, now);
        return new SimulatedPlace(desk, ticket);
    }

    /// What the script says of somebody goes before their hours.
    private void comesToWork(Desk desk, PlanQueue.Member member, boolean hasHours, Instant now) {
        if (!hasHours || !script.attendance(member.person().value()).equals(Attendance.ALWAYS)) {
            desk.duty(member.person(), dutyAt(member.person(), line.nowMillis()), now);
        }
        desk.phones(
                member.person(), member.waves().stream().flatMap(List::stream).anyMatch(this::canRing), now);
    }

    private Duty dutyAt(PersonId person, long millis) {
        return script.attendance(person.value()).isThere(millis) ? Duty.ON : Duty.OFF;
    }

    /// Whether they come or go at that very moment: whoever is there already is not told so again, which would end
    /// their rest.
    private boolean turns(PersonId person, long millis) {
        var attendance = script.attendance(person.value());
        return attendance.isThere(millis) != attendance.isThere(millis - 1);
    }

    private Stream<PersonId> members() {
        return plan.plan().queues().stream()
                .flatMap(queue -> queue.members().stream())
                .map(PlanQueue.Member::person)
                .distinct();
    }

    /// When the next one comes or goes.
    private OptionalLong nextTurn(long millis) {
        return members()
                .flatMapToLong(person -> script.attendance(person.value()).turnsAfter(millis))
                .min();
    }

    private boolean canRing(PlanLeg leg) {
        return !(answers.of(leg) instanceof Answer.Unreachable);
    }

    private final class SimulatedPlace implements Place {
        private final Desk desk;
        private final Ticket ticket;
        private final Deque<Decision> toDo = new ArrayDeque<>();
        private long seenMillis = line.nowMillis();

        SimulatedPlace(Desk desk, Ticket ticket) {
            this.desk = desk;
            this.ticket = ticket;
        }

        @Override
        public Turn turn() {
            catchUp();
            desk.tick(line.now());
            toDo.addAll(desk.decisions());
            while (!toDo.isEmpty()) {
                switch (toDo.removeFirst()) {
                    case Decision.Offer offer -> {
                        line.ringsUntil(Math.min(timeIsUp(), goesAway(offer.to())));
                        return new Turn.Offer(
                                offer.id(), offer.to(), QueueRules.waves(plan.plan(), offer.queue(), offer.to()));
                    }
                    case Decision.Leave leave -> {
                        return new Turn.Leave(leave.exit());
                    }
                    case Decision.Withdraw _, Decision.AgentIs _ -> {}
                }
            }
            return new Turn.Wait(untilNext());
        }

        private long timeIsUp() {
            var left = Duration.between(line.now(), ticket.arrived().plus(ticket.mostWait()));
            return line.nowMillis() + left.toMillis();
        }

        /// When the last of them does.
        private long goesAway(List<PersonId> people) {
            return people.stream()
                    .mapToLong(person -> script.attendance(person.value())
                            .turnsAfter(line.nowMillis())
                            .min()
                            .orElse(Long.MAX_VALUE))
                    .max()
                    .orElse(Long.MAX_VALUE);
        }

        private Duration untilNext() {
            var due = Duration.between(line.now(), desk.due().orElse(line.now().plus(ticket.mostWait())));
            var turn = nextTurn(line.nowMillis());
            var comes = turn.isEmpty() ? due : Duration.ofMillis(turn.getAsLong() - line.nowMillis());
            return comes.compareTo(due) < 0 ? comes : due;
        }

        /// Who came and went since is told at the time at which they did.
        private void catchUp() {
            var now = line.nowMillis();
            for (var turn = nextTurn(seenMillis);
                    turn.isPresent() && turn.getAsLong() <= now;
                    turn = nextTurn(seenMillis)) {
                var millis = turn.getAsLong();
                var at = line.now().minusMillis(now - millis);
                seenMillis = millis;
                members()
                        .filter(person -> turns(person, millis))
                        .forEach(person -> desk.duty(person, dutyAt(person, millis), at));
            }
            seenMillis = now;
        }

        @Override
        public Optional<DeskView.Waiting> waiting() {
            return desk.waiting(ticket.call());
        }

        @Override
        public void answered(OfferId offer, PersonId person) {
            catchUp();
            desk.answered(offer, person, line.now());
        }

        @Override
        public void notAnswered(OfferId offer, Map<PersonId, Miss> misses) {
            catchUp();
            desk.notAnswered(offer, misses, line.now());
        }

        @Override
        public void talkEnded() {
            desk.talkEnded(ticket.call(), line.now());
        }

        @Override
        public void goesOn() {
            desk.leaves(ticket.call(), Departure.REDIRECTED, line.now());
        }

        /// Nobody rings them within the test: that it is promised is what it shows.
        @Override
        public boolean keeps(@Nullable Integer calendar) {
            return CallBackHours.of(plan.plan(), calendar, line.now())
                    .map(hours -> {
                        desk.arrives(ticket.promised(hours), line.now());
                        return true;
                    })
                    .orElse(false);
        }

        @Override
        public void comesBack() {
            desk.stepsBack(ticket.call(), line.now());
        }

        @Override
        public void handedOver() {
            desk.leaves(ticket.call(), Departure.HANDED_OVER, line.now());
        }

        @Override
        public void close() {
            desk.leaves(ticket.call(), Departure.HUNG_UP, line.now());
        }

        @Override
        public void await(Duration atMost) {}
    }
}
