package org.dozvon.scheme.plan;

import org.dozvon.scheme.model.PersonId;

/// A phone's account, as the switch's directory needs it; see `SipAccount` for the hash.
public record PlanAccount(String account, PersonId person, String personName, String extension, String a1Hash) {
    @Override
    public String toString() {
        return "PlanAccount[account=" + account + ", person=" + person + ", a1Hash=***]";
    }
}
