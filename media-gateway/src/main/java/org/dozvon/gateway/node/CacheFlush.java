package org.dozvon.gateway.node;

import org.dozvon.esl.command.Api;
import org.dozvon.gateway.plan.NodePlan;
import org.dozvon.gateway.plan.PlanChange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Makes the node forget what it remembers of a phone's account when a plan changes it: a new password
/// holds at once, and so does a withdrawn one.
@ApplicationScoped
public class CacheFlush {
    private final Switch theSwitch;

    public CacheFlush(Switch theSwitch) {
        this.theSwitch = theSwitch;
    }

    void onUp(@Observes SwitchUp up) {
        up.connection().api(new Api.XmlFlushCache());
    }

    void onChange(@Observes PlanChange change) {
        var before = change.before();
        if (before == null) {
            return;
        }
        var after = change.after();
        before.accounts().values().stream()
                .filter(account -> after == null
                        || !before.domain().equals(after.domain())
                        || !account.equals(after.account(account.account())))
                .forEach(account -> flush(before, account.account()));
    }

    private void flush(NodePlan plan, String account) {
        theSwitch.say(new Api.Other("xml_flush_cache", "id " + account + " " + plan.domain()));
    }
}
