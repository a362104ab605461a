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

/// Calls between the phones of one tenant. Nothing is decided after the answer, so the node rings the phone
/// by itself and holds no socket. Everything else that a phone can dial is refused with words.
@ApplicationScoped
public class InsideCalls {
    private static final String CONTEXT = "internal";
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,20}");

    private final PlanTable plans;
    private final Apology apology;
    private final GatewayConfig config;

    public InsideCalls(PlanTable plans, Apology apology, GatewayConfig config) {
        this.plans = plans;
        this.apology = apology;
        this.config = config;
    }

    String answer(String dialled, Question question) {
        var plan = signedInAt(question);
        if (plan == null) {
            return plans.isComplete()
                    ? new Actions().hangup(HangupCause.CALL_REJECTED).in(CONTEXT)
                    : XmlWriter.notFound();
        }
        var phones = EXTENSION.matcher(dialled).matches() ? plan.phones(dialled) : List.<PlanAccount>of();
        return phones.isEmpty() ? refused(plan) : ring(plan, phones);
    }

    // Who calls is what the node found when it checked the password, and nothing that the phone says of
    // itself.
    private @org.jspecify.annotations.Nullable NodePlan signedInAt(Question question) {
        var plan = plans.ofDomain(question.field("variable_domain_name"));
        return plan == null || plan.account(question.field("variable_user_name")) == null ? null : plan;
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
