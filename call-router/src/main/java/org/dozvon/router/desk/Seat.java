package org.dozvon.router.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dozvon.scheme.desk.Decision;
import org.dozvon.scheme.desk.Departure;
import org.dozvon.scheme.desk.DeskView;
import org.dozvon.scheme.desk.Exit;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.run.Queues;
import org.jspecify.annotations.Nullable;

/// A call's place at a desk. The desk tells it from whichever thread; the call's own thread asks.
final class Seat implements Queues.Place {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final TenantDesk desk;
    private final Ticket ticket;
    private final Guest guest;
    private final Keeps keeper;
    private final List<Queues.Turn> turns = new ArrayList<>();
    private @Nullable OfferId ringing;
    private final Set<PersonId> unwanted = new HashSet<>();
    private boolean takenForTalk;
    private boolean onTheWay;
    private boolean moving;

    /// Whether a place is kept for a caller who hangs up.
    interface Keeps {
        Keeps NOBODY = (_, _) -> false;

        boolean keeps(Seat seat, @Nullable Integer calendar);
    }

    Seat(TenantDesk desk, Ticket ticket, Guest guest, Keeps keeper) {
        this.keeper = keeper;
        this.desk = desk;
        this.ticket = ticket;
        this.guest = guest;
    }

    Guest guest() {
        return guest;
    }

    String call() {
        return ticket.call();
    }

    Ticket ticket() {
        return ticket;
    }

    // ---- the desk's threads ----

    synchronized void isOffered(Decision.Offer offer, List<List<PlanLeg>> waves) {
        turns.add(new Queues.Turn.Offer(offer.id(), offer.to(), waves));
        notifyAll();
    }

    synchronized void leaves(Exit exit) {
        turns.add(new Queues.Turn.Leave(exit));
        notifyAll();
    }

    synchronized void goes(Queues.Turn.Go go) {
        turns.add(go);
        notifyAll();
    }

    /// The call goes on at another router: now, or as soon as nothing rings for it.
    void moves() {
        if (beginsToMove()) {
            guest.handOver().run();
        }
    }

    private synchronized boolean beginsToMove() {
        moving = true;
        return !isRinging();
    }

    private boolean isRinging() {
        return ringing != null || onTheWay;
    }

    /// An offer that has lost somebody is none: the desk makes another.
    synchronized void isOfferedNoMore(OfferId id, List<PersonId> from) {
        turns.removeIf(turn ->
                turn instanceof Queues.Turn.Offer offer && offer.id().equals(id) && from.containsAll(offer.to()));
        turns.replaceAll(
                turn -> turn instanceof Queues.Turn.Offer offer && offer.id().equals(id) ? offer.without(from) : turn);
    }

    synchronized boolean isRinging(OfferId id) {
        return id.equals(ringing);
    }

    /// Of whom it rings, or will in the next wave.
    synchronized void areUnwanted(List<PersonId> people) {
        unwanted.addAll(people);
    }

    @Override
    public synchronized boolean isUnwanted(PersonId person) {
        return unwanted.contains(person);
    }

    synchronized void isTakenForTalk() {
        takenForTalk = true;
    }

    /// Told once.
    synchronized boolean wasTakenForTalk() {
        var taken = takenForTalk;
        takenForTalk = false;
        return taken;
    }

    // ---- the call's thread ----

    @Override
    public Queues.Turn turn() {
        if (isEmpty()) {
            desk.tick();
        }
        var turn = next();
        if (turn instanceof Queues.Turn.Go go) {
            desk.isOnTheWay(this, go.to());
        }
        return turn;
    }

    @Override
    public Optional<DeskView.Waiting> waiting() {
        return desk.waiting(call());
    }

    private synchronized boolean isEmpty() {
        return turns.isEmpty();
    }

    private synchronized Queues.Turn next() {
        if (turns.isEmpty()) {
            return new Queues.Turn.Wait(LONGEST);
        }
        var turn = turns.removeFirst();
        unwanted.clear();
        ringing = turn instanceof Queues.Turn.Offer offer ? offer.id() : null;
        onTheWay = turn instanceof Queues.Turn.Go;
        return turn;
    }

    private synchronized void ringsNoMore() {
        ringing = null;
        onTheWay = false;
    }

    private synchronized boolean isMoving() {
        return moving;
    }

    /// Who has waited for a phone that rang goes where the others went.
    private void movesNow() {
        if (isMoving()) {
            guest.handOver().run();
        }
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

    /// On whichever thread hears it first.
    @Override
    public void answered(OfferId offer, PersonId person) {
        ringsNoMore();
        desk.answered(this, offer, person);
    }

    @Override
    public void notAnswered(OfferId offer, Map<PersonId, Miss> misses) {
        ringsNoMore();
        desk.notAnswered(this, offer, misses);
        movesNow();
    }

    @Override
    public void talkEnded() {
        desk.talkEnded(call());
    }

    @Override
    public void goesOn() {
        desk.leave(this, Departure.REDIRECTED);
    }

    /// Whoever is kept another place leaves this one without a word.
    @Override
    public boolean keeps(@Nullable Integer calendar) {
        return keeper.keeps(this, calendar);
    }

    @Override
    public void comesBack() {
        ringsNoMore();
        desk.comesBack(this);
        movesNow();
    }

    @Override
    public void handedOver() {
        desk.leave(this, Departure.HANDED_OVER);
    }

    @Override
    public void close() {
        desk.leave(this, Departure.HUNG_UP);
    }
}
