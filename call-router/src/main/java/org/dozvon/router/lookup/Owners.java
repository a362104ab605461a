package org.dozvon.router.lookup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dozvon.outside.crm.Account;
import org.dozvon.outside.crm.Caller;
import org.dozvon.outside.crm.Crm;
import org.dozvon.outside.crm.Owner;
import org.dozvon.outside.crm.Place;
import org.dozvon.outside.crm.Vendor;
import org.dozvon.outside.guard.Deadline;
import org.dozvon.outside.guard.Failure;
import org.dozvon.outside.guard.OutsideUrl;
import org.dozvon.outside.guard.UrlRefusedException;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.model.TenantId;

/// Asks tenants' CRMs, or remembers what they said.
final class Owners {
    /// For the CRM itself. A call waits for its own limit; a later answer is the next call's.
    private static final Duration CRM_PATIENCE = Duration.ofSeconds(5);

    private final Crm crm;
    private final Fences fences;
    private final OwnerMemory memory;
    private final Secrets secrets;

    Owners(Crm crm, Fences fences, OwnerMemory memory, Secrets secrets) {
        this.crm = crm;
        this.fences = fences;
        this.memory = memory;
        this.secrets = secrets;
    }

    Owner owner(TenantId tenant, Connection connection, String caller, List<CrmRecord> order, Duration limit) {
        var places = places(order);
        return memory.owner(
                tenant.value(), key(connection, places, caller), limit, question(tenant, connection, caller, places));
    }

    /// Begins to ask, so that the answer is there when a step wants it.
    void prepare(TenantId tenant, Connection connection, String caller, List<CrmRecord> order) {
        var places = places(order);
        memory.prepare(tenant.value(), key(connection, places, caller), question(tenant, connection, caller, places));
    }

    private static OwnerMemory.Key key(Connection connection, List<Place> order, String caller) {
        return new OwnerMemory.Key(connection.id() + " " + connection.url() + " " + connection.secret(), order, caller);
    }

    private Supplier<Owner> question(TenantId tenant, Connection connection, String caller, List<Place> order) {
        return () -> account(tenant, connection)
                .map(account -> ask(tenant, account, caller, order))
                .orElse(new Owner.Failed(Failure.NOT_ALLOWED));
    }

    private Owner ask(TenantId tenant, Account account, String caller, List<Place> order) {
        return fences.ask(
                tenant.value(),
                account.url().host(),
                () -> crm.owner(account, Caller.of(caller), order, Deadline.after(CRM_PATIENCE)),
                Owner.Failed::new,
                owner -> owner instanceof Owner.Failed failed ? failed.why() : null);
    }

    private Optional<Account> account(TenantId tenant, Connection connection) {
        try {
            var url = OutsideUrl.of(connection.url());
            var vendor = vendor(connection.kind());
            return vendor.flatMap(
                    known -> secrets.of(tenant, connection).map(secret -> new Account(known, url, secret)));
        } catch (UrlRefusedException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Vendor> vendor(Connection.Kind kind) {
        return switch (kind) {
            case JSON -> Optional.of(Vendor.JSON);
            case BITRIX24 -> Optional.of(Vendor.BITRIX24);
            case AMOCRM -> Optional.of(Vendor.AMOCRM);
            case HUBSPOT -> Optional.of(Vendor.HUBSPOT);
            case WEBHOOK -> Optional.empty();
        };
    }

    private static List<Place> places(List<CrmRecord> order) {
        return order.stream()
                .map(record -> switch (record) {
                    case OPEN_LEAD -> Place.OPEN_LEAD;
                    case OPEN_DEAL -> Place.OPEN_DEAL;
                    case CONTACT -> Place.CONTACT;
                })
                .toList();
    }

    static CrmRecord record(Place place) {
        return switch (place) {
            case OPEN_LEAD -> CrmRecord.OPEN_LEAD;
            case OPEN_DEAL -> CrmRecord.OPEN_DEAL;
            case CONTACT -> CrmRecord.CONTACT;
        };
    }
}
