package org.dozvon.gateway.dialplan;

import java.util.List;
import java.util.regex.Pattern;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.dial.Leg;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.plan.NodePlan;
import org.dozvon.gateway.plan.PlanTable;
import org.dozvon.gateway.xml.Question;
import org.dozvon.gateway.xml.XmlWriter;
import org.dozvon.scheme.plan.PlanAccount;

import jakarta.enterprise.context.ApplicationScoped;

/// Calls from the phones of a tenant. A colleague's extension the node rings by itself and holds no socket, since
/// nothing is decided after the answer. Everything else a router decides: codes, numbers outside.
@ApplicationScoped
public class InsideCalls {
    private static final String CONTEXT = "internal";
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,20}");
    /// Reaches help on every mobile of the world: nobody's extension stands before it.
    private static final String HELP = "112";

    private static final Pattern DIALLED = Pattern.compile("[0-9*#+]{1,24}");

    private final PlanTable plans;
    private final Apology apology;
    private final DoorSockets door;
    private final GatewayConfig config;

    public InsideCalls(PlanTable plans, Apology apology, DoorSockets door, GatewayConfig config) {
        this.plans = plans;
        this.apology = apology;
        this.door = door;
        this.config = config;
    }

    String answer(String dialled, Question question) {
        // Who calls is what the node found when it checked the password, and nothing that the phone says of
        // itself.
        var plan = plans.ofDomain(question.field("variable_domain_name"));
        var account = plan == null ? null : plan.account(question.field("variable_user_name"));
        if (plan == null || account == null) {
            return plans.isComplete()
                    ? new Actions().hangup(HangupCause.CALL_REJECTED).in(CONTEXT)
                    : XmlWriter.notFound();
        }
        boolean isExtension = EXTENSION.matcher(dialled).matches() && !dialled.equals(HELP);
        var phones = isExtension ? plan.phones(dialled) : List.<PlanAccount>of();
        return phones.isEmpty() ? decided(plan, account, dialled) : ring(plan, phones);
    }

    private String decided(NodePlan plan, PlanAccount account, String dialled) {
        return DIALLED.matcher(dialled).matches() ? toTheDoor(plan, account, dialled) : refused(plan);
    }

    // Behind the door is no reserve: a phone that gets nowhere is told so.
    private String toTheDoor(NodePlan plan, PlanAccount account, String dialled) {
        return door.after(new Actions()
                        .set("dozvon_tenant", plan.tenant().value())
                        .set("dozvon_account", account.account())
                        .set("dozvon_phone", dialled))
                .then(apology.in(plan.language()))
                .hangup(HangupCause.NORMAL_TEMPORARY_FAILURE)
                .in(CONTEXT);
    }

    private String ring(NodePlan plan, List<PlanAccount> phones) {
        var legs = phones.stream()
                .map(phone -> Leg.to(new Endpoint.User(phone.account(), plan.domain())))
                .toList();
        return new Actions()
                .set("hangup_after_bridge", "true")
                .bridge(DialString.together(legs).within(config.ring()))
                .in(CONTEXT);
    }

    private String refused(NodePlan plan) {
        return new Actions()
                .then(apology.in(plan.language()))
                .hangup(HangupCause.OUTGOING_CALL_BARRED)
                .in(CONTEXT);
    }
}
