package org.dozvon.router.line;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.Destination;
import org.dozvon.esl.command.Originate;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallBackPhones;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.node.Phones;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.jboss.logging.Logger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Has a node ring people of a company. Whoever answers goes where a customer's call of that number goes: to the door,
/// and by it to the tenant's router; what the channel carries says that it is no customer's.
@Singleton
public class AgentPhones implements CallBackPhones {
    private static final Logger LOG = Logger.getLogger(AgentPhones.class);
    private static final String CUSTOMERS_CONTEXT = "external";

    /// What a node says of a phone that is not there. All else is nothing of the phone's: whoever has it can be rung.
    private static final Set<HangupCause> AWAY = Set.of(
            HangupCause.USER_NOT_REGISTERED,
            HangupCause.SUBSCRIBER_ABSENT,
            HangupCause.UNALLOCATED_NUMBER,
            HangupCause.NUMBER_CHANGED,
            HangupCause.INVALID_NUMBER_FORMAT,
            // Whatever is behind it says nothing.
            HangupCause.RECOVERY_ON_TIMER_EXPIRE,
            HangupCause.DESTINATION_OUT_OF_ORDER);

    private final NodeLinks nodes;
    private final LineSettings settings;
    private final Devices devices;
    private final String router;

    @Inject
    public AgentPhones(NodeLinks nodes, Phones phones, RouterConfig config) {
        this.nodes = nodes;
        this.settings = LineSettings.of(config);
        this.devices = new Devices(phones, nodes);
        this.router = config.name();
    }

    @Override
    public Ringing ring(TenantPlan plan, String number, String dialled, String token, List<PlanLeg> legs) {
        return nodes.anyName()
                .map(node -> ring(node, plan, number, dialled, token, legs))
                .orElseGet(() -> new Ringing(CompletableFuture.completedFuture(Outcome.BUSY), () -> {}));
    }

    private Ringing ring(
            String node, TenantPlan plan, String number, String dialled, String token, List<PlanLeg> legs) {
        var tenant = plan.tenant();
        var call = UUID.randomUUID().toString();
        var now = Instant.now();
        var identity = new CallIdentity(call, tenant, plan.domain(), plan.version(), router, now);
        var arrival = new Arrival(call, node, now, tenant.value(), dialled, number, null, null, null);
        var dialler = new DialPlanner(
                settings,
                identity,
                arrival,
                account -> devices.of(tenant.value(), account, node),
                DialPlanner.Away.INSIDE);
        var rung = dialler.rung(legs);
        var to = dialler.summoning(rung, token);
        // Plain digits, as a carrier sends them.
        var goesOn =
                new Originate.Target.Dialplan(new Destination.Extension(dialled.replace("+", ""), CUSTOMERS_CONTEXT));
        var outcome = nodes.to(node)
                .call(new Originate(rung.getFirst().id(), to, goesOn))
                .handle((channel, failed) -> failed == null ? Outcome.ANSWERED : outcome(failed));
        return new Ringing(outcome, () -> rung.forEach(leg -> nodes.to(node).kill(leg.id())));
    }

    static Outcome outcome(Throwable failed) {
        var said = String.valueOf(failed.getMessage());
        LOG.debugf("nobody answered for a call back: %s", said);
        if (said.contains("CALL_REJECTED")) {
            return Outcome.REFUSED;
        }
        var isSilent =
                said.contains("ALLOTTED_TIMEOUT") || said.contains("NO_ANSWER") || said.contains("NO_USER_RESPONSE");
        if (isSilent) {
            return Outcome.SILENT;
        }
        return AWAY.stream().map(HangupCause::name).anyMatch(said::contains) ? Outcome.UNREACHABLE : Outcome.BUSY;
    }
}
