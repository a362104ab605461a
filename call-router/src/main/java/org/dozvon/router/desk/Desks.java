package org.dozvon.router.desk;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.event.CallEvent;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallQueues;
import org.dozvon.router.call.CallerLine;
import org.dozvon.router.call.TestCall;
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
    private final ConcurrentHashMap<String, TenantDesk> desks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("desk-alarms").factory());
    private final BiPredicate<String, String> isRegistered;

    @Inject
    public Desks(Phones phones) {
        this((tenant, account) -> !phones.of(tenant, account).isEmpty());
    }

    /// @param isRegistered whether an account of a tenant has a phone that can ring
    public Desks(BiPredicate<String, String> isRegistered) {
        this.isRegistered = isRegistered;
    }

    @Override
    public Queues of(TenantPlan plan, CallerLine line) {
        var test = line.arrival().test();
        return test == null
                ? ticket -> desk(plan).join(ticket, plan)
                : ticket -> alone(test).join(now(ticket), plan);
    }

    /// A test has all agents to itself, and its own moment is none of the desk's.
    private TenantDesk alone(TestCall test) {
        return new TenantDesk(alarms, leg -> test.answerOf(leg.person()) != CallCommand.Answer.UNREACHABLE);
    }

    private static Ticket now(Ticket ticket) {
        return new Ticket(
                ticket.call(),
                ticket.queue(),
                Instant.now(),
                ticket.priority(),
                ticket.callerClass(),
                ticket.skills(),
                ticket.preferred(),
                ticket.mostWait(),
                ticket.seed());
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
        var desk = desks.get(event.tenantId());
        if (desk != null && !event.test()) {
            desk.heard(event);
        }
    }

    private TenantDesk desk(TenantPlan plan) {
        var tenant = plan.tenant().value();
        return desks.computeIfAbsent(tenant, _ -> new TenantDesk(alarms, canRing(tenant)));
    }

    /// A phone of an account rings where it has registered; one outside may always ring.
    private Predicate<PlanLeg> canRing(String tenant) {
        return leg -> !(leg instanceof PlanLeg.Account account) || isRegistered.test(tenant, account.account());
    }
}
