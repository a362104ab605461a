package org.dozvon.gateway.directory;

import org.dozvon.esl.command.SafeText;
import org.dozvon.gateway.plan.NodePlan;
import org.dozvon.gateway.plan.PlanTable;
import org.dozvon.gateway.xml.Question;
import org.dozvon.gateway.xml.XmlWriter;
import org.dozvon.scheme.plan.PlanAccount;

import jakarta.enterprise.context.ApplicationScoped;

/// Answers who a phone is. A tenant is a SIP domain, so two tenants may both have a 101; the node does not
/// compare the realm that a phone signs in with to the domain that it registers at, so that is done here.
@ApplicationScoped
public class Directory {
    // How long the node may remember a user, in ms. A changed one is flushed at once; this bounds a flush
    // that was lost.
    private static final String REMEMBERED_MS = "60000";
    private static final int LONGEST_NAME = 40;

    private final PlanTable plans;

    public Directory(PlanTable plans) {
        this.plans = plans;
    }

    public String answer(Question question) {
        var domain = question.first("domain", "key_value");
        var plan = plans.ofDomain(domain);
        var account = plan == null ? null : plan.account(question.field("user"));
        if (plan == null || account == null || !signsInAtHome(question, plan, account)) {
            return XmlWriter.notFound();
        }
        return XmlWriter.document("directory", to -> domain(to, plan, account));
    }

    private static boolean signsInAtHome(Question question, NodePlan plan, PlanAccount account) {
        return isAbsentOr(question.field("sip_auth_realm"), plan.domain())
                && isAbsentOr(question.field("sip_auth_username"), account.account())
                && (!question.field("sip_auth_method").equals("REGISTER")
                        || isAbsentOr(question.field("sip_to_host"), plan.domain()));
    }

    private static boolean isAbsentOr(String given, String expected) {
        return given.isEmpty() || given.equalsIgnoreCase(expected);
    }

    private static void domain(XmlWriter to, NodePlan plan, PlanAccount account) {
        to.element("domain", domain -> user(domain, plan, account), "name", plan.domain());
    }

    private static void user(XmlWriter to, NodePlan plan, PlanAccount account) {
        to.element(
                "user",
                user -> user.element("params", params -> params(params, plan, account))
                        .element("variables", variables -> variables(variables, plan, account)),
                "id",
                account.account(),
                "cacheable",
                REMEMBERED_MS);
    }

    private static void params(XmlWriter to, NodePlan plan, PlanAccount account) {
        param(to, "a1-hash", account.a1Hash());
        // The registered contact. The function that would find it needs the expansion that the node has
        // switched off.
        param(to, "dial-string", "sofia/internal/" + account.account() + "%" + plan.domain());
    }

    private static void variables(XmlWriter to, NodePlan plan, PlanAccount account) {
        variable(to, "dozvon_tenant", plan.tenant().value());
        variable(to, "dozvon_account", account.account());
        variable(to, "user_context", "internal");
        variable(to, "effective_caller_id_name", SafeText.of(account.personName(), LONGEST_NAME));
        variable(to, "effective_caller_id_number", account.extension());
    }

    private static void param(XmlWriter to, String name, String value) {
        to.element("param", "name", name, "value", value);
    }

    private static void variable(XmlWriter to, String name, String value) {
        to.element("variable", "name", name, "value", value);
    }
}
