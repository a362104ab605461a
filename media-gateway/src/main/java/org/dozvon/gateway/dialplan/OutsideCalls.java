package org.dozvon.gateway.dialplan;

import java.util.Optional;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.dial.Trunk;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.plan.NodePlan;
import org.dozvon.gateway.plan.PlanTable;
import org.dozvon.gateway.xml.XmlWriter;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.PlanNumber;

import jakarta.enterprise.context.ApplicationScoped;

/// Calls from customers. The door first; behind it everything that still helps when there is no router, no
/// door, or nobody at all.
@ApplicationScoped
public class OutsideCalls {
    static final String TRANSFERRED = "transferred";

    private final PlanTable plans;
    private final Apology apology;
    private final DialledDigits digits;
    private final Trunk trunk;
    private final DoorSockets door;
    private final GatewayConfig config;

    public OutsideCalls(PlanTable plans, Apology apology, DoorSockets door, GatewayConfig config) {
        this.door = door;
        this.plans = plans;
        this.apology = apology;
        this.digits = new DialledDigits(config.country());
        this.trunk = new Trunk(config.trunk());
        this.config = config;
    }

    String answer(String dialled, String caller, String context) {
        return digits.readings(dialled).stream()
                .map(number -> known(number, caller, context))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unknown(context));
    }

    private Optional<String> known(String e164, String caller, String context) {
        var plan = plans.ofNumber(e164);
        var number = plan == null ? null : plan.number(e164);
        return plan == null || number == null
                ? Optional.empty()
                : Optional.of(toTheDoor(plan, number, caller, context));
    }

    // While plans are still being read nobody can say that a number is unknown: the node's own dialplan
    // brings the call to the door, and a router may know it.
    private String unknown(String context) {
        return plans.isComplete()
                ? new Actions().hangup(HangupCause.UNALLOCATED_NUMBER).in(context)
                : XmlWriter.notFound();
    }

    private String toTheDoor(NodePlan plan, PlanNumber number, String caller, String context) {
        var actions = new Actions()
                .set("dozvon_tenant", plan.tenant().value())
                .set("dozvon_dialled", number.number().value());
        digits.caller(caller, number.number().value()).ifPresent(e164 -> actions.set("dozvon_caller", e164));
        if (context.equals(TRANSFERRED)) {
            // A router that meets a caller whose sending on nobody has seen tells of it, and lets go once.
            door.once(actions);
        }
        door.after(actions).set("hangup_after_bridge", "true").set("continue_on_fail", "true");
        if (number.reserve() != null) {
            reserve(actions, number.reserve());
        }
        return actions.then(apology.in(plan.language()))
                .hangup(HangupCause.NORMAL_TEMPORARY_FAILURE)
                .in(context);
    }

    // The variable tells the node's record of the call that the reserve was needed.
    private void reserve(Actions actions, PhoneNumber reserve) {
        actions.set("dozvon_reserve", reserve.value())
                .bridge(DialString.of(new Endpoint.External(trunk, reserve.value()))
                        .within(config.ring()));
    }
}
