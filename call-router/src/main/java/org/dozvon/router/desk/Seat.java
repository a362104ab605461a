package org.dozvon.router.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.dozvon.scheme.desk.Decision;
import org.dozvon.scheme.desk.Departure;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.run.Queues;

/// A call's place at a desk. The desk tells it from whichever thread; the call's own thread asks.
final class Seat implements Queues.Place {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final TenantDesk desk;
    private final String call;
    private final Deque<Queues.Turn> turns = new ArrayDeque<>();

    Seat(TenantDesk desk, String call) {
        this.desk = desk;
        this.call = call;
    }

    synchronized void hears(Decision decision) {
        switch (decision) {
            case Decision.Offer offer -> turns.add(new Queues.Turn.Offer(offer.id(), offer.to(), offer.atMost()));
            case Decision.Leave leave -> turns.add(new Queues.Turn.Leave(leave.exit()));
            // What rings already rings on: who answers is connected, and the desk takes it as it is.
            case Decision.Withdraw withdraw ->
                turns.removeIf(turn -> turn instanceof Queues.Turn.Offer offer
                        && offer.id().equals(withdraw.id())
                        && withdraw.from().containsAll(offer.to()));
            case Decision.AgentIs _ -> {}
        }
        notifyAll();
    }

    @Override
    public synchronized Queues.Turn turn() {
        return turns.isEmpty() ? new Queues.Turn.Wait(LONGEST) : turns.removeFirst();
    }

    @Override
    public synchronized void await(Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (turns.isEmpty()) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    @Override
    public void answered(OfferId offer, PersonId person) {
        desk.tell(now -> desk.desk().answered(offer, person, now));
    }

    @Override
    public void notAnswered(OfferId offer, Map<PersonId, Miss> misses) {
        desk.notAnswered(offer, misses);
    }

    @Override
    public void talkEnded() {
        desk.tell(now -> desk.desk().talkEnded(call, now));
    }

    @Override
    public void redirected() {
        desk.tell(now -> desk.desk().leaves(call, Departure.REDIRECTED, now));
    }

    @Override
    public void close() {
        desk.tell(now -> desk.desk().leaves(call, Departure.HUNG_UP, now));
        desk.forget(call);
    }
}
