package org.dozvon.tenant.plan;

import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.SipAccount;
import org.dozvon.scheme.model.Tenant;

/// A tenant without what only its switch may know.
public final class Secrets {
    private static final String BLANK = "";

    private Secrets() {}

    public static Tenant blanked(Tenant tenant) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.domain(),
                tenant.zone(),
                tenant.language(),
                tenant.numbers(),
                tenant.people(),
                tenant.accounts().stream().map(Secrets::blanked).toList(),
                tenant.groups(),
                tenant.calendars(),
                tenant.callerLists(),
                tenant.sounds(),
                tenant.schemes(),
                tenant.rotas(),
                tenant.switches(),
                tenant.connections().stream().map(Connection::withoutSecret).toList(),
                tenant.queues(),
                tenant.calls(),
                tenant.inside(),
                tenant.outgoing());
    }

    private static SipAccount blanked(SipAccount account) {
        return new SipAccount(account.account(), account.person(), BLANK);
    }
}
