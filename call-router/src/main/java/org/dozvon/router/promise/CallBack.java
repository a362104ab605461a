package org.dozvon.router.promise;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dozvon.records.promise.PromiseTold;
import org.dozvon.router.call.CallBackPhones;
import org.dozvon.router.call.CallBackPhones.Outcome;
import org.dozvon.router.desk.Desks;
import org.dozvon.router.desk.Keeper;
import org.dozvon.router.phone.PhoneLine;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.Patience;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.CallBackHours;
import org.dozvon.scheme.run.Queues;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The place of somebody who is owed a call, on a thread of its own: it waits in the line as a caller's would, and has
/// people of the company rung when it is their turn.
final class CallBack implements Keeper.Caller {
    private static final Logger LOG = Logger.getLogger(CallBack.class);

    /// Between the answer of a phone and the node bringing it.
    private static final Duration ON_THE_WAY = Duration.ofSeconds(20);

    private final Promises promises;
    private final Desks desks;
    private final CallBackPhones phones;
    private final PromiseTold promise;
    private volatile TenantPlan plan;
    private volatile @Nullable Patience patience;
    private @Nullable Thread thread;
    private volatile Queues.@Nullable Place place;
    private volatile @Nullable Attempt attempt;
    private volatile @Nullable Runnable stop;
    private volatile CallBackTalks.Course course = CallBackTalks.Course.OVER;

    private volatile End end = End.STAYS;

    /// Nobody is asked for them while they still hear that they will be called.
    private boolean isAside;

    private enum End {
        STAYS,
        /// Nobody is to call them any more.
        OVER,
        /// They wait on, at another router or by other hours.
        MOVES
    }

    /// People are rung.
    ///
    /// @param comes when the node has brought the phone of whoever answered
    /// @param ended when their call is over
    private record Attempt(Queues.Turn.Offer offer, CompletableFuture<Void> comes, CompletableFuture<Void> ended) {
        static Attempt of(Queues.Turn.Offer offer) {
            return new Attempt(offer, new CompletableFuture<>(), new CompletableFuture<>());
        }

        String token() {
            return offer.id().value();
        }
    }

    CallBack(Promises promises, Desks desks, CallBackPhones phones, TenantPlan plan, PromiseTold promise) {
        this.promises = promises;
        this.desks = desks;
        this.phones = phones;
        this.plan = plan;
        this.promise = promise;
    }

    PromiseTold promise() {
        return promise;
    }

    TenantPlan plan() {
        return plan;
    }

    boolean isOf(@Nullable String tenant) {
        return promise.tenantId().equals(tenant);
    }

    synchronized void begin() {
        if (thread != null) {
            return;
        }
        var hours = hours(plan);
        thread = Thread.ofVirtual().name("call-back").unstarted(this::run);
        if (hours.isEmpty()) {
            end = End.OVER;
        } else {
            patience = hours.get();
            isAside = promises.isOnTheLine(promise);
            var manner = new Keeper.Manner(isAside, promise.front() != null);
            place = desks.waits(plan, ticket(hours.get()), customer(), this, manner);
        }
        thread.start();
    }

    private Optional<Patience> hours(TenantPlan newest) {
        var calendars = newest.calendars();
        var calendar = IntStream.range(0, calendars.size())
                .filter(index -> calendars.get(index).id().value().equals(promise.calendar()))
                .boxed()
                .findFirst()
                .orElse(null);
        return CallBackHours.of(newest, calendar, promise.promised());
    }

    private Ticket ticket(Patience hours) {
        return new Ticket(
                        promise.callId(),
                        new QueueId(promise.queue()),
                        promise.arrived(),
                        promise.priority(),
                        promise.callerClass(),
                        promise.skills(),
                        promise.preferred().stream().map(PersonId::new).toList(),
                        Duration.ZERO,
                        promise.seed())
                .promised(hours);
    }

    private Keeper.Customer customer() {
        return new Keeper.Customer(promise.number(), promise.name(), promise.dialled());
    }

    // ---- what others say ----

    void isOver() {
        ends(End.OVER);
    }

    @Override
    public void isTakenBack() {
        promises.isOver(promise);
    }

    @Override
    public void isPutFirst() {
        promises.isPutFirst(promise);
    }

    @Override
    public void silences(Predicate<PersonId> people) {
        var now = attempt;
        var ring = stop;
        if (now != null && ring != null && isForNobody(now)) {
            ring.run();
        }
    }

    private boolean isForNobody(Attempt now) {
        return now.offer().to().stream().allMatch(this::isWithdrawn);
    }

    /// Of the people who are rung now, whether they are not to be asked any more.
    private boolean isWithdrawn(@Nullable PersonId person) {
        var own = place;
        return own != null && person != null && own.isUnwanted(person);
    }

    @Override
    public void moves() {
        ends(End.MOVES);
    }

    private synchronized void ends(End how) {
        if (end == End.STAYS) {
            end = how;
        }
        var now = attempt;
        // Whoever talks, talks.
        if (thread != null && (now == null || !now.comes().isDone())) {
            thread.interrupt();
        }
    }

    /// Another router has the line.
    void movesUnlessItRings() {
        if (attempt == null) {
            moves();
        }
    }

    /// Other hours: they take their place anew.
    void keepsUpWith(TenantPlan newest) {
        if (newest.version() == plan.version() || attempt != null) {
            return;
        }
        if (hours(newest).equals(Optional.ofNullable(patience))) {
            plan = newest;
        } else {
            moves();
        }
    }

    // ---- the place ----

    private void run() {
        var own = place;
        try {
            if (own != null) {
                waits(own);
            }
        } catch (InterruptedException ended) {
            LOG.debugf("A call back ended: %s call=%s", end, promise.callId());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A call back failed tenant=%s call=%s", promise.tenantId(), promise.callId());
            end = End.OVER;
        } finally {
            leaves(own);
        }
    }

    private void leaves(Queues.@Nullable Place own) {
        promises.isHostedNoMore(this);
        if (own != null) {
            if (end == End.MOVES) {
                own.handedOver();
            } else {
                own.goesOn();
            }
            own.close();
        }
        if (end != End.MOVES) {
            promises.isOver(promise);
        }
    }

    private void waits(Queues.Place own) throws InterruptedException {
        if (isAside) {
            promises.awaitsGone(promise);
            own.comesBack();
        }
        while (end == End.STAYS) {
            switch (own.turn()) {
                case Queues.Turn.Wait(var atMost) -> own.await(atMost);
                case Queues.Turn.Offer offer -> offered(own, offer);
                case Queues.Turn.Leave _ -> end = End.OVER;
                case Queues.Turn.Go _ -> own.comesBack();
            }
        }
    }

    private void offered(Queues.Place own, Queues.Turn.Offer offer) throws InterruptedException {
        var now = Attempt.of(offer);
        attempt = now;
        promises.rings(now.token(), this);
        try {
            var outcome = rings(now);
            if (outcome == Outcome.ANSWERED && talks(now)) {
                end = course == CallBackTalks.Course.NOT_BEGUN ? End.MOVES : End.OVER;
            } else {
                own.notAnswered(offer.id(), misses(offer, outcome));
            }
        } catch (InterruptedException ended) {
            own.notAnswered(offer.id(), Map.of());
            throw ended;
        } finally {
            promises.ringsNoMore(now.token());
            attempt = null;
        }
    }

    private Outcome rings(Attempt now) throws InterruptedException {
        var outcome = Outcome.UNREACHABLE;
        for (var wave : now.offer().waves()) {
            var left = wave.stream().filter(leg -> !isWithdrawn(leg.person())).toList();
            if (left.isEmpty() || isForNobody(now)) {
                continue;
            }
            outcome = rings(now, left);
            if (outcome == Outcome.ANSWERED) {
                return outcome;
            }
        }
        return outcome;
    }

    private Outcome rings(Attempt now, List<PlanLeg> wave) throws InterruptedException {
        var ring = phones.ring(plan, promise.number(), promise.dialled(), now.token(), wave);
        stop = ring.stop();
        try {
            // Said while the phones were about to ring.
            if (isForNobody(now)) {
                ring.stop().run();
            }
            return ring.outcome().get();
        } catch (ExecutionException failed) {
            LOG.warnf("Nobody could be rung for a call back: %s call=%s", failed.getMessage(), promise.callId());
            return Outcome.BUSY;
        } catch (InterruptedException ended) {
            ring.stop().run();
            throw ended;
        } finally {
            stop = null;
        }
    }

    /// @return false when whoever answered was gone before the node brought them
    private static boolean talks(Attempt now) throws InterruptedException {
        try {
            now.comes().get(ON_THE_WAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException gone) {
            return false;
        } catch (TimeoutException late) {
            // Whoever comes in this moment has come.
            if (now.comes().completeExceptionally(late)) {
                return false;
            }
        } catch (InterruptedException hurried) {
            if (now.comes().completeExceptionally(hurried)) {
                throw hurried;
            }
        }
        now.ended().join();
        // It was meant for a phone that rang.
        var _ = Thread.interrupted();
        return true;
    }

    /// As of a caller in the line: several whose phones rang for nothing are rung again soon.
    private Map<PersonId, Miss> misses(Queues.Turn.Offer offer, Outcome outcome) {
        var miss = switch (outcome) {
            case SILENT -> offer.to().size() > 1 ? Miss.BUSY : Miss.NO_ANSWER;
            case ANSWERED, BUSY -> Miss.BUSY;
            case REFUSED -> Miss.REFUSED;
            case UNREACHABLE -> Miss.UNREACHABLE;
        };
        return offer.to().stream()
                .filter(person -> !isWithdrawn(person))
                .collect(Collectors.toMap(person -> person, _ -> miss));
    }

    // ---- who answered ----

    /// On the thread of their call. Returns when it is over.
    void isAnswered(PhoneLine phone, @Nullable String person, CallBackTalks talks) {
        var now = attempt;
        var own = place;
        if (now == null || own == null || !comes(now)) {
            talks.isNone(phone, plan);
            return;
        }
        var agent = now.offer().to().stream()
                .filter(one -> one.value().equals(person))
                .findFirst()
                .orElse(now.offer().to().getFirst());
        try {
            own.answered(now.offer().id(), agent);
            course = talks.runs(phone, plan, promise, agent, () -> promises.claims(promise));
        } finally {
            if (course == CallBackTalks.Course.GOES_ON) {
                // They talk on: nobody is offered to them.
                own.handedOver();
            } else {
                own.talkEnded();
            }
            if (course == CallBackTalks.Course.NOT_BEGUN) {
                promises.givesBack(promise);
            }
            now.ended().complete(null);
        }
    }

    /// From now on nobody hurries it.
    private synchronized boolean comes(Attempt now) {
        return now.comes().complete(null);
    }
}
