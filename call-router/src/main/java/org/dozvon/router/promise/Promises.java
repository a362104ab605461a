package org.dozvon.router.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.dozvon.records.promise.PromiseTold;
import org.dozvon.records.promise.PromiseTold.State;
import org.dozvon.router.call.CallBackPhones;
import org.dozvon.router.call.FactJournal;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.desk.Desks;
import org.dozvon.router.desk.Keeper;
import org.dozvon.router.phone.LimitedCalls;
import org.dozvon.router.phone.PhoneLine;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.TenantPlan;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Whom companies owe a call, and the places of those whose owner this router is. Whoever is promised a call stands in
/// the line of the tenant's owner; when that changes, the next owner finds them in the topic, at the same place.
@Singleton
public class Promises implements Keeper {
    private static final Logger LOG = Logger.getLogger(Promises.class);

    /// Of the topic, to say who was first. Whoever does not hear it in time rings nobody.
    private static final Duration CLAIM = Duration.ofSeconds(5);

    /// Until whoever was promised a call has hung up.
    private static final Duration GOODBYE = Duration.ofSeconds(15);

    private final PromiseBook book = new PromiseBook();
    private final Map<String, CallBack> hosted = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> onTheLine = new ConcurrentHashMap<>();
    private final Map<String, CallBack> rung = new ConcurrentHashMap<>();
    private final Desks desks;
    private final PlanTable plans;
    private final CallBackPhones phones;
    private final CallBackTalks talks;
    private final String router;
    private volatile Consumer<PromiseTold> teller = _ -> {};
    private volatile boolean closed;

    @Inject
    public Promises(
            Desks desks,
            PlanTable plans,
            CallBackPhones phones,
            FactJournal journal,
            LimitedCalls limits,
            RouterConfig config) {
        this.desks = desks;
        this.plans = plans;
        this.phones = phones;
        this.router = config.name();
        this.talks = new CallBackTalks(journal, limits, router);
        desks.keepsPlacesWith(this);
    }

    /// From now on all routers are told, this one by the topic as well.
    public void tells(Consumer<PromiseTold> all) {
        teller = all;
    }

    /// In the order of the topic.
    public void told(PromiseTold told) {
        if (told.state() == State.OVER) {
            onTheLine.remove(told.callId());
        }
        if (book.hears(told, router) && told.state() != State.WAITS) {
            var own = hosted.get(told.key());
            if (own != null && !(told.state() == State.RINGS && told.router().equals(router))) {
                own.isOver();
            }
        }
    }

    // ---- places ----

    @Override
    public boolean keeps(TenantPlan plan, Ticket ticket, Customer customer, @Nullable Integer calendar) {
        var tenant = plan.tenant().value();
        var queue = ticket.queue().value();
        if (closed || book.countIn(tenant, queue) >= most(plan, ticket.queue())) {
            return false;
        }
        // Two calls of one number have one place between them.
        var before = since(tenant, ticket.queue(), customer.number());
        takesBack(tenant, ticket.queue(), customer.number());
        var place = before.map(ticket::inPlaceOf).orElse(ticket);
        var promise = promise(plan, place, customer, calendar);
        onTheLine.put(promise.callId(), new CompletableFuture<>());
        book.begins(promise);
        teller.accept(promise);
        LOG.infof("a call back was promised tenant=%s call=%s queue=%s", tenant, ticket.call(), queue);
        host(plan, promise);
        return true;
    }

    private static int most(TenantPlan plan, QueueId queue) {
        return plan.queues().stream()
                .filter(one -> one.id().equals(queue))
                .mapToInt(PlanQueue::mostWaiting)
                .findFirst()
                .orElse(0);
    }

    private PromiseTold promise(TenantPlan plan, Ticket place, Customer customer, @Nullable Integer calendar) {
        var now = Instant.now();
        return new PromiseTold(
                plan.tenant().value(),
                place.call(),
                router,
                State.WAITS,
                place.queue().value(),
                calendar == null ? null : plan.calendars().get(calendar).id().value(),
                customer.number(),
                customer.name(),
                customer.dialled(),
                place.arrived(),
                now,
                place.priority(),
                place.callerClass(),
                place.skills(),
                place.preferred().stream().map(PersonId::value).toList(),
                place.seed(),
                now);
    }

    @Override
    public Optional<Instant> since(String tenant, QueueId queue, String number) {
        return book.waitingIn(tenant, queue.value(), number).map(PromiseTold::arrived);
    }

    @Override
    public void takesBack(String tenant, QueueId queue, String number) {
        book.waitingIn(tenant, queue.value(), number).ifPresent(this::isOver);
    }

    /// Whoever still hears that they will be called would be busy. Where another router has them on the line nobody
    /// here
    /// knows when they go.
    boolean isOnTheLine(PromiseTold promise) {
        var hangsUp = onTheLine.get(promise.callId());
        return hangsUp == null ? leftToSay(promise).isPositive() : !hangsUp.isDone();
    }

    void awaitsGone(PromiseTold promise) throws InterruptedException {
        var hangsUp = onTheLine.getOrDefault(promise.callId(), new CompletableFuture<>());
        try {
            hangsUp.get(Math.max(0, leftToSay(promise).toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException stays) {
            LOG.debugf("A caller who was promised a call may stay on the line call=%s", promise.callId());
        }
    }

    private static Duration leftToSay(PromiseTold promise) {
        var left = Duration.between(Instant.now(), promise.promised().plus(GOODBYE));
        // Clocks of routers differ.
        return left.compareTo(GOODBYE) < 0 ? left : GOODBYE;
    }

    /// Also at the next router.
    void isPutFirst(PromiseTold promise) {
        var now = Instant.now();
        var told = promise.putFirst(
                router, now.isAfter(promise.toldAt()) ? now : promise.toldAt().plusMillis(1));
        if (book.isOpen(promise)) {
            book.isAgain(told);
            teller.accept(told);
        }
    }

    /// This router was to ring them, and has not begun: somebody else does, or this one later.
    void givesBack(PromiseTold promise) {
        LOG.infof("a promised call was not begun here tenant=%s call=%s", promise.tenantId(), promise.callId());
        var told = book.latest(promise).is(State.WAITS, router, notBefore(promise));
        book.isAgain(told);
        teller.accept(told);
    }

    @Override
    public void gone(String call) {
        var hangsUp = onTheLine.get(call);
        if (hangsUp != null) {
            hangsUp.complete(null);
        }
    }

    @Override
    public void talked(String tenant, String number) {
        book.waitingOf(tenant, number).forEach(this::isOver);
    }

    void isOver(PromiseTold promise) {
        onTheLine.remove(promise.callId());
        var told = promise.is(State.OVER, router, notBefore(promise));
        var wasOpen = book.isOver(told);
        if (wasOpen) {
            LOG.infof("a promised call is over tenant=%s call=%s", promise.tenantId(), promise.callId());
            teller.accept(told);
        }
        var own = hosted.get(promise.key());
        if (own != null) {
            own.isOver();
        }
    }

    /// Clocks of routers differ: what follows a promise is never told to have been before it.
    private static Instant notBefore(PromiseTold promise) {
        var now = Instant.now();
        return now.isBefore(promise.toldAt()) ? promise.toldAt() : now;
    }

    /// Whoever is owed a call by a tenant of ours stands in the line, by the hours of now.
    public void look() {
        if (!closed) {
            book.waiting().forEach(this::look);
        }
    }

    private void look(PromiseTold promise) {
        var plan = plans.newest(promise.tenantId()).map(one -> one.plan());
        var own = hosted.get(promise.key());
        if (plan.isEmpty()) {
            return;
        }
        if (own == null) {
            host(plan.get(), promise);
        } else if (!desks.isMine(promise.tenantId())) {
            own.movesUnlessItRings();
        } else {
            own.keepsUpWith(plan.get());
        }
    }

    private void host(TenantPlan plan, PromiseTold promise) {
        if (desks.isMine(promise.tenantId())) {
            hosted.computeIfAbsent(promise.key(), _ -> new CallBack(this, desks, phones, plan, promise))
                    .begin();
        }
    }

    void isHostedNoMore(CallBack callBack) {
        hosted.remove(callBack.promise().key(), callBack);
    }

    // ---- calls ----

    /// Who answers with this token has been rung for that promise.
    void rings(String token, CallBack callBack) {
        rung.put(token, callBack);
    }

    void ringsNoMore(String token) {
        rung.remove(token);
    }

    /// Whether this router, and no other, is to ring them now.
    boolean claims(PromiseTold promise) throws InterruptedException {
        CompletableFuture<Boolean> claim = book.claims(promise);
        if (!claim.isDone()) {
            teller.accept(book.latest(promise).is(State.RINGS, router, notBefore(promise)));
        }
        try {
            return claim.get(CLAIM.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            LOG.warnf("Nobody said whose call it is tenant=%s call=%s", promise.tenantId(), promise.callId());
            return false;
        }
    }

    /// Somebody of the company has answered. Returns when the call is over here.
    public void take(PhoneLine phone, String token, @Nullable String person) {
        var arrival = phone.line().arrival();
        var plan = Optional.ofNullable(arrival.tenant()).flatMap(plans::newest).map(one -> one.plan());
        if (plan.isEmpty()) {
            phone.line().kill();
            return;
        }
        var callBack = rung.get(token);
        var before = arrival.before();
        if (before != null) {
            goesOn(phone, plan.get(), person, before.router());
        } else if (callBack == null || !callBack.isOf(arrival.tenant())) {
            talks.isNone(phone, plan.get());
        } else {
            callBack.isAnswered(phone, person, talks);
        }
    }

    /// The desk of the router before this one knew the talk by the customer's call, and told of it alone.
    private void goesOn(PhoneLine phone, TenantPlan plan, @Nullable String person, @Nullable String before) {
        var goesOnElsewhere = talks.goesOn(phone, plan);
        if (person != null && !goesOnElsewhere) {
            desks.hungUp(plan.tenant().value(), new PersonId(person), before);
        }
    }

    /// From now on every promise is another router's, and so are the calls that are here.
    public void close() {
        closed = true;
        List.copyOf(hosted.values()).forEach(CallBack::moves);
        talks.handOver();
    }

    /// How many calls are here.
    public int count() {
        return talks.count();
    }
}
