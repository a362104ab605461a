package org.dozvon.router.lookup;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import org.dozvon.outside.crm.Crms;
import org.dozvon.outside.guard.AddressRules;
import org.dozvon.outside.guard.Names;
import org.dozvon.outside.guard.OutsideHttp;
import org.dozvon.outside.secret.SecretBox;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.talk.LastTalk;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.call.CallLookups;
import org.dozvon.router.call.CallerLine;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Lookups;
import org.jspecify.annotations.Nullable;

/// Asks tenants' programs, CRMs and memories in the name of their calls.
public final class TenantLookups implements CallLookups, AutoCloseable {
    private final OutsideHttp http;
    private final Programs programs;
    private final Owners owners;
    private final Secrets secrets;
    private final LastTalks talks;
    private final TalkTeller teller;

    /// @param teller hears of each talk, so that other routers know it
    public TenantLookups(
            Vertx vertx, OutsideConfig config, Names names, InstantSource clock, LastTalks talks, TalkTeller teller) {
        this.http =
                new OutsideHttp(vertx, AddressRules.allowing(config.allowed().orElse(List.of())), names);
        this.secrets = new Secrets(SecretBox.of(config.secretKeys()));
        this.talks = talks;
        this.teller = teller;
        var fences = new Fences(new Bounds(config.openPerTenant()));
        this.programs = new Programs(http, fences, clock);
        this.owners = new Owners(new Crms(http, clock), fences, new OwnerMemory(config, clock), secrets);
    }

    @Override
    public Lookups of(CallIdentity identity, TenantPlan plan, CallLog log, CallerLine line) {
        var caller = line.arrival().caller();
        if (caller != null) {
            prepare(plan, caller);
        }
        return new Questions(identity.tenant(), plan, programs, owners, secrets, talks, new Deliveries(log, line));
    }

    // While the caller hears a greeting the CRM is asked already.
    private void prepare(TenantPlan plan, String caller) {
        for (var connection : plan.connections()) {
            plan.schemes().stream()
                    .flatMap(scheme -> scheme.steps().stream())
                    .filter(step -> step instanceof PlanStep.CrmOwner crm
                            && crm.connection().equals(connection.id()))
                    .map(step -> ((PlanStep.CrmOwner) step).order())
                    .distinct()
                    .forEach(order -> owners.prepare(plan.tenant(), connection, caller, order));
        }
    }

    /// A talk counts from its beginning: its end may be another router's to see.
    @Override
    public void heard(CallEvent event, @Nullable String caller) {
        if (!event.test() && caller != null && event.fact() instanceof CallFact.Answered answered) {
            var person = answered.person();
            if (person != null) {
                tell(talks.with(event.tenantId(), caller, person, event.occurredAt()));
            }
        }
    }

    private void tell(LastTalk talk) {
        talks.remember(talk);
        teller.tell(talk);
    }

    @Override
    public void close() {
        http.close();
    }
}
