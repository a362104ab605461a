package org.dozvon.scheme.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.dozvon.scheme.run.QueueRules;
import org.dozvon.scheme.run.Queues;
import org.dozvon.scheme.run.RunnablePlan;

/// The desk on the virtual clock: the same that routers run. Every member is at work, nobody else waits.
final class SimulatedQueues implements Queues {
    private final RunnablePlan plan;
    private final Answers answers;
    private final SimulatedLine line;

    SimulatedQueues(RunnablePlan plan, Answers answers, SimulatedLine line) {
        this.plan = plan;
        this.answers = answers;
        this.line = line;
    }

    @Override
    public Place join(Ticket ticket) {
        var desk = new Desk("simulated");
        var now = line.now();
        desk.rules(QueueRules.of(plan.plan()), now);
        plan.plan().queues().stream()
                .flatMap(queue -> queue.members().stream())
                .forEach(member -> comesToWork(desk, member, now));
        desk.arrives(ticket, now);
        return new SimulatedPlace(desk, ticket);
    }

    private void comesToWork(Desk desk, PlanQueue.Member member, Instant now) {
        desk.duty(member.person(), Duty.ON, now);
        desk.phones(
                member.person(), member.waves().stream().flatMap(List::stream).anyMatch(this::canRing), now);
    }

    private boolean canRing(PlanLeg leg) {
        return !(answers.of(leg) instanceof Answer.Unreachable);
    }

    private final class SimulatedPlace implements Place {
        private final Desk desk;
        private final Ticket ticket;
        private final Deque<Decision> toDo = new ArrayDeque<>();

        SimulatedPlace(Desk desk, Ticket ticket) {
            this.desk = desk;
            this.ticket = ticket;
        }

        @Override
        public Turn turn() {
            desk.tick(line.now());
            toDo.addAll(desk.decisions());
            while (!toDo.isEmpty()) {
                switch (toDo.removeFirst()) {
                    case Decision.Offer offer -> {
                        return new Turn.Offer(
                                offer.id(), offer.to(), QueueRules.waves(plan.plan(), offer.queue(), offer.to()));
                    }
                    case Decision.Leave leave -> {
                        return new Turn.Leave(leave.exit());
                    }
                    case Decision.Withdraw _, Decision.AgentIs _ -> {}
                }
            }
            return new Turn.Wait(
                    Duration.between(line.now(), desk.due().orElse(line.now().plus(ticket.mostWait()))));
        }

        @Override
        public Optional<DeskView.Waiting> waiting() {
            return desk.waiting(ticket.call());
        }

        @Override
        public void answered(OfferId offer, PersonId person) {
            desk.answered(offer, person, line.now());
        }

        @Override
        public void notAnswered(OfferId offer, Map<PersonId, Miss> misses) {
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
