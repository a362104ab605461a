package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallQueues;
import org.dozvon.router.call.CallerLine;
import org.dozvon.router.call.TestCall;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.node.Phones;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Queues;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// The desks of the tenants whose calls came here: one each, made with the first caller of a queue.
@Singleton
public class Desks implements CallQueues {
    private static final InstantSource CLOCK = InstantSource.system();

    private final ConcurrentHashMap<String, TenantDesk> desks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("desk-alarms").factory());
    private final AgentBook agents = new AgentBook();
    private final String router;
    private final BiPredicate<String, String> isRegistered;
    private volatile Consumer<AgentTold> teller = _ -> {};

    @Inject
    public Desks(RouterConfig config, Phones phones) {
        this(config.name(), (tenant, account) -> !phones.of(tenant, account).isEmpty());
    }

    /// @param isRegistered whether an account of a tenant has a phone that can ring
    public Desks(String router, BiPredicate<String, String> isRegistered) {
        this.router = router;
        this.isRegistered = isRegistered;
    }

    /// From now on other routers are told of agents.
    public void tells(Consumer<AgentTold> others) {
        teller = others;
    }

    /// A router has told of an agent, perhaps this one. A desk that is at work goes by what it sees itself.
    public void told(AgentTold told) {
        agents.write(told);
    }

    @Override
    public Queues of(TenantPlan plan, CallerLine line) {
        var test = line.arrival().test();
        return ticket -> (test == null ? desk(plan) : alone(test)).join(byOurClock(ticket, line.now()), plan);
    }

    @Override
    public void gone(CallIdentity call) {
        var desk = desks.get(call.tenant().value());
        if (desk != null) {
            desk.gone(call.callId());
        }
    }

    @Override
    public void heard(CallEvent event) {
        if (event.test()) {
            return;
        }
        var desk = desks.get(event.tenantId());
        if (desk != null) {
            desk.heard(event);
        } else if (event.fact() instanceof CallFact.TalkEnded) {
            // A talk that a desk before this one began is over, and no desk of ours was there to see it.
            agents.ended(event.tenantId(), event.callId()).ifPresent(this::tell);
        }
    }

    private void tell(AgentTold told) {
        agents.write(told);
        teller.accept(told);
    }

    /// A test has all agents to itself.
    private TenantDesk alone(TestCall test) {
        return new TenantDesk(
                CLOCK, alarms, leg -> test.answerOf(leg.person()) != CallCommand.Answer.UNREACHABLE, _ -> {});
    }

    /// How long the caller waits already is what a call's own clock says: a node's, or that of a test at another
    /// moment.
    private static Ticket byOurClock(Ticket ticket, Instant nowThere) {
        return ticket.arrivedAt(CLOCK.instant().minus(Duration.between(ticket.arrived(), nowThere)));
    }

    private TenantDesk desk(TenantPlan plan) {
        var tenant = plan.tenant().value();
        return desks.computeIfAbsent(tenant, _ -> {
            var desk = new TenantDesk(
                    CLOCK, alarms, canRing(tenant), state -> tell(AgentWords.told(tenant, router, state)));
            agents.of(tenant).stream()
                    .flatMap(told -> AgentWords.read(told).stream())
                    .forEach(state -> desk.was(state, plan.zone()));
            return desk;
        });
    }

    /// A phone of an account rings where it has registered; one outside may always ring.
    private Predicate<PlanLeg> canRing(String tenant) {
        return leg -> !(leg instanceof PlanLeg.Account account) || isRegistered.test(tenant, account.account());
    }
}
