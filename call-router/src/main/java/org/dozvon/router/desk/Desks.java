package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallQueues;
import org.dozvon.router.call.CallerLine;
import org.dozvon.router.call.FactJournal;
import org.dozvon.router.call.TestCall;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.node.Owners;
import org.dozvon.router.node.Phones;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Queues;
import org.dozvon.scheme.run.RunnablePlan;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// The desks of the tenants whose calls came here, or whose owner this router is while somebody asks: one each.
@Singleton
public class Desks implements CallQueues {
    private static final InstantSource CLOCK = InstantSource.system();

    private static final Instant ALWAYS = Instant.EPOCH;

    /// A caller may be on the way from one router to another.
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final ConcurrentHashMap<String, TenantDesk> desks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService alarms = thread("desk-alarms");
    private final Onlookers onlookers = new Onlookers(CLOCK, thread("desks-told"), new Telling());
    private final AgentBook agents = new AgentBook();
    private final String router;
    private final BiFunction<String, String, Optional<Instant>> signs;
    private final Function<String, Optional<TenantPlan>> plans;
    private final Predicate<String> isMine;
    private volatile Consumer<AgentTold> teller = _ -> {};
    private volatile Consumer<DeskTold> shower = _ -> {};
    private volatile Keeper keeper = Keeper.NONE;

    @Inject
    public Desks(RouterConfig config, Phones phones, PlanTable plans, Owners owners) {
        this(config.name(), phones::sign, tenant -> plans.newest(tenant).map(RunnablePlan::plan), owners::isMine);
        owners.onMove(this::handOver);
    }

    /// @param signs  of an account's phones, by tenant and account: another whenever one registers, empty for none
    /// @param plans  the newest of a tenant
    /// @param isMine whether this router owns the tenant
    public Desks(
            String router,
            BiFunction<String, String, Optional<Instant>> signs,
            Function<String, Optional<TenantPlan>> plans,
            Predicate<String> isMine) {
        this.router = router;
        this.signs = signs;
        this.plans = plans;
        this.isMine = isMine;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// From now on other routers are told of agents.
    public void tells(Consumer<AgentTold> others) {
        teller = others;
    }

    /// From now on those who watch are shown how desks look.
    public void shows(Consumer<DeskTold> onlookersAreTold) {
        shower = onlookersAreTold;
    }

    /// A router has told of an agent, perhaps this one.
    public void told(AgentTold told) {
        var isNews = agents.write(told);
        var desk = desks.get(told.tenantId());
        if (isNews && desk != null && !told.router().equals(router)) {
            AgentWords.read(told).ifPresent(desk::isToldOf);
        }
    }

    // ---- what people ask ----

    /// Every router hears of it.
    ///
    /// @return what became of it; empty when it is for another router to say
    public Optional<DeskTold.Outcome> asked(CallCommand command) {
        return Optional.ofNullable(desks.get(command.tenantId())).flatMap(desk -> asked(desk, command));
    }

    /// Who has become a member of a queue a moment ago is one.
    private Optional<DeskTold.Outcome> asked(TenantDesk desk, CallCommand command) {
        plans.apply(command.tenantId()).ifPresent(desk::keepsUpWith);
        return desk.asked(command);
    }

    /// A phone that is here asks: whether this router owns the tenant or not, what it is told next is what it asked.
    public Optional<DeskTold.Outcome> askedHere(CallCommand command) {
        return desk(command.tenantId()).flatMap(desk -> asked(desk, command));
    }

    /// Somebody calls out: until the call is gone nobody is offered to them.
    public void callsOut(CallIdentity call, PersonId person) {
        desk(call.tenant().value()).ifPresent(desk -> desk.callsOut(call.callId(), person));
    }

    /// Empty when they answer no queue.
    public Optional<Duty> duty(String tenant, PersonId person) {
        return desk(tenant).flatMap(desk -> {
            plans.apply(tenant).ifPresent(desk::keepsUpWith);
            return desk.duty(person);
        });
    }

    /// For those who watch.
    public void settles(CallCommand command, DeskTold.Outcome outcome) {
        desk(command.tenantId()).ifPresent(desk -> desk.settles(command, outcome));
    }

    /// The owner of the tenant hears of it besides: it has a desk when it needs one, and answers for a caller whom
    /// nobody has.
    public void askedAsOwner(CallCommand command) {
        switch (command.task()) {
            case CallCommand.SetDuty _ -> desk(command.tenantId()).ifPresent(desk -> asked(desk, command));
            case CallCommand.ToFront _, CallCommand.Redirect _, CallCommand.CallBackLater _, CallCommand.Listen _ ->
                askedOfACaller(command);
            // Whoever hangs up a call that is over has what they want.
            case CallCommand.HangUp _,
                    CallCommand.WatchDesk _,
                    CallCommand.PlaceTestCall _,
                    CallCommand.InTalk _,
                    CallCommand.Fetch _,
                    CallCommand.PlaceCall _,
                    CallCommand.Unknown _ -> {}
        }
    }

    private void askedOfACaller(CallCommand command) {
        desk(command.tenantId())
                .filter(desk -> asked(desk, command).isEmpty())
                .ifPresent(desk -> looksAgain(desk, command));
    }

    private void looksAgain(TenantDesk desk, CallCommand command) {
        var _ = alarms.schedule(() -> stillNobodyHas(desk, command), ON_THE_WAY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void stillNobodyHas(TenantDesk desk, CallCommand command) {
        if (desk.asked(command).isEmpty()) {
            desk.isTooLate(command);
        }
    }

    /// Somebody watches the tenant's desk, until then.
    public void watched(String tenant, Instant until) {
        onlookers.watch(tenant, until);
    }

    private final class Telling implements Onlookers.Teller {
        // Used by the one thread that tells.
        private final Set<String> atWork = new HashSet<>();

        @Override
        public void tell(String tenant) {
            var isOwner = isMine.test(tenant);
            var desk = isOwner ? desk(tenant) : Optional.ofNullable(desks.get(tenant));
            desk.ifPresent(one -> {
                plans.apply(tenant).ifPresent(one::isWatched);
                tell(tenant, one.picture(), isOwner);
            });
        }

        /// Of a desk at which nothing goes on any more that is told once, or the last picture would stay for a while.
        private void tell(String tenant, Picture picture, boolean isOwner) {
            var isAtWork = isOwner || picture.isBusy();
            var wasAtWork = isAtWork ? !atWork.add(tenant) : atWork.remove(tenant);
            if (isAtWork || wasAtWork || picture.isWorthTelling()) {
                shower.accept(picture.told(tenant, router, isAtWork));
            }
        }

        @Override
        public void isWatchedNoMore(String tenant) {
            atWork.remove(tenant);
            var desk = desks.get(tenant);
            if (desk != null) {
                desk.isWatchedNoMore();
            }
        }
    }

    // ---- desks that move ----

    /// Other routers own these tenants now. Whoever waits here goes there.
    public void handOver(Predicate<String> tenants) {
        desks.forEach((tenant, desk) -> {
            if (tenants.test(tenant)) {
                desk.handOver();
            }
        });
    }

    // ---- what calls do ----

    @Override
    public Queues of(TenantPlan plan, CallerLine line) {
        var test = line.arrival().test();
        var guest = Guest.of(plan, line);
        return ticket -> {
            var anybodys = byOurClock(ticket, line.now());
            var ours = line.arrival().phone() == null ? anybodys : anybodys.ofInside();
            // A test owes nobody anything, and hears what a caller would.
            return test == null ? joins(plan, ours, guest) : alone(test).join(ours, guest, (_, _) -> true);
        };
    }

    /// Who is not let in, since nobody is on duty, is still called back.
    private Seat joins(TenantPlan plan, Ticket ticket, Guest guest) {
        var desk = desk(plan);
        var seat = desk.join(inBetterPlace(plan, ticket, guest), guest, keepsFor(plan));
        var number = guest.number();
        if (number != null && desk.waits(ticket.call())) {
            keeper.takesBack(plan.tenant().value(), ticket.queue(), number);
        }
        return seat;
    }

    /// Who was owed a call and rings by themselves.
    private Ticket inBetterPlace(TenantPlan plan, Ticket ticket, Guest guest) {
        var number = guest.number();
        return number == null
                ? ticket
                : keeper.since(plan.tenant().value(), ticket.queue(), number)
                        .map(ticket::inPlaceOf)
                        .orElse(ticket);
    }

    private Seat.Keeps keepsFor(TenantPlan plan) {
        return (seat, calendar) -> {
            var guest = seat.guest();
            var number = guest.number();
            if (number == null
                    || !keeper.keeps(
                            plan,
                            seat.ticket(),
                            new Keeper.Customer(number, guest.name(), guest.dialled()),
                            calendar)) {
                return false;
            }
            // Where the owner is another router, they wait there from now on.
            seat.handedOver();
            return true;
        };
    }

    // ---- who has hung up, and is called back ----

    /// From now on places are kept.
    public void keepsPlacesWith(Keeper keepsPlaces) {
        keeper = keepsPlaces;
    }

    /// Of calls out: whoever is owed a call, and has been called by hand, is owed none.
    public FactJournal watchedOut(FactJournal journal) {
        return event -> {
            journal.write(event);
            if (event.fact() instanceof CallFact.Answered answered && answered.person() == null) {
                keeper.talked(event.tenantId(), answered.endpoint());
            }
        };
    }

    public boolean isMine(String tenant) {
        return isMine.test(tenant);
    }

    /// A place for somebody who is not on the line.
    public Queues.Place waits(
            TenantPlan plan, Ticket ticket, Keeper.Customer customer, Keeper.Caller caller, Keeper.Manner manner) {
        return desk(plan).joins(ticket, Guest.promised(plan, customer, caller), manner);
    }

    @Override
    public void gone(CallIdentity call) {
        keeper.gone(call.callId());
        var desk = desks.get(call.tenant().value());
        if (desk != null) {
            desk.gone(call.callId());
        }
    }

    @Override
    public void heard(CallEvent event, @Nullable String caller) {
        if (event.test()) {
            return;
        }
        if (caller != null && event.fact() instanceof CallFact.Answered answered && answered.person() != null) {
            keeper.talked(event.tenantId(), caller);
        }
        var desk = desks.get(event.tenantId());
        if (desk != null) {
            desk.heard(event);
        } else if (event.fact() instanceof CallFact.TalkEnded) {
            // A talk that a desk before this one began is over, and no desk of ours was there to see it.
            agents.ended(event.tenantId(), event.callId()).ifPresent(this::tell);
        }
    }

    /// Whoever talked by a router that is gone has hung up. Which of its calls that was, nobody knows any more.
    ///
    /// @param before the router that is gone; null when nobody knows it: then nobody is freed
    public void hungUp(String tenant, PersonId person, @Nullable String before) {
        agents.hungUp(tenant, person.value(), before, router).ifPresent(told -> {
            tell(told);
            var desk = desks.get(tenant);
            if (desk != null) {
                AgentWords.read(told).ifPresent(desk::isToldOf);
            }
        });
    }

    private void tell(AgentTold told) {
        var _ = agents.write(told);
        teller.accept(told);
    }

    /// A test has all agents to itself.
    private TenantDesk alone(TestCall test) {
        return new TenantDesk(
                CLOCK,
                alarms,
                leg -> Optional.of(ALWAYS).filter(_ -> test.answerOf(leg.person()) != CallCommand.Answer.UNREACHABLE),
                _ -> {});
    }

    /// How long the caller waits already is what a call's own clock says: a node's, or that of a test at another
    /// moment.
    private static Ticket byOurClock(Ticket ticket, Instant nowThere) {
        return ticket.arrivedAt(CLOCK.instant().minus(Duration.between(ticket.arrived(), nowThere)));
    }

    private Optional<TenantDesk> desk(String tenant) {
        return plans.apply(tenant).map(this::desk);
    }

    private TenantDesk desk(TenantPlan plan) {
        var tenant = plan.tenant().value();
        return desks.computeIfAbsent(tenant, _ -> {
            var desk =
                    new TenantDesk(CLOCK, alarms, sign(tenant), state -> tell(AgentWords.told(tenant, router, state)));
            agents.of(tenant).stream()
                    .flatMap(told -> AgentWords.read(told).stream())
                    .forEach(state -> desk.was(state, plan.zone()));
            desk.keepsUpWith(plan);
            desk.onChange(() -> onlookers.changed(tenant));
            return desk;
        });
    }

    /// A phone of an account rings where it has registered; one outside may always ring.
    private Function<PlanLeg, Optional<Instant>> sign(String tenant) {
        return leg ->
                leg instanceof PlanLeg.Account account ? signs.apply(tenant, account.account()) : Optional.of(ALWAYS);
    }
}
