package org.dozvon.tenant.reseller;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.dozvon.records.Topics;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.outbox.Outbox;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.tenant.TenantEntity;
import org.dozvon.tenant.tenant.TenantRepository;
import org.dozvon.tenant.tenant.TenantView;
import org.dozvon.tenant.tenant.Zones;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Who is a tenant. Work for the platform: each operation says for itself in whose name it reads and writes.
@ApplicationScoped
public class TenantRegister {
    private final TenantScope scope;
    private final TenantRepository tenants;
    private final Publisher publisher;
    private final Outbox outbox;

    TenantRegister(TenantScope scope, TenantRepository tenants, Publisher publisher, Outbox outbox) {
        this.scope = scope;
        this.tenants = tenants;
        this.publisher = publisher;
        this.outbox = outbox;
    }

    /// Adds a tenant and publishes its first plan, which is empty: from now on its phones can register.
    ///
    /// @param last done in the same transaction, when all else has succeeded; if it fails, there is no tenant
    public <T> T add(TenantView added, @Nullable String reseller, Supplier<T> last) {
        Zones.checked("zone", added.zone());
        return scope.inTransactionOf(new TenantId(added.id()), () -> {
            tenants.persistAndFlush(row(added, reseller));
            publisher.publish(() -> {});
            return last.get();
        });
    }

    /// @param reseller null for the platform, which sees all
    public List<TenantView> list(@Nullable String reseller, String after, int limit) {
        return scope.inTransactionOfPlatform(
                () -> (reseller == null ? tenants.after(after, limit) : tenants.afterOf(reseller, after, limit))
                        .stream().map(TenantView::of).toList());
    }

    public TenantView get(@Nullable String reseller, String id) {
        return scope.inTransactionOfPlatform(() -> TenantView.of(visible(reseller, id)));
    }

    public boolean isKnown(String id) {
        return scope.inTransactionOfPlatform(() -> tenants.findByIdOptional(id).isPresent());
    }

    /// In force for the next call.
    ///
    /// @param calls null for as many as come
    public TenantView limit(@Nullable String reseller, String id, @Nullable Integer calls) {
        get(reseller, id);
        return scope.inTransactionOf(
                new TenantId(id),
                () -> publisher.publish(_ -> {
                    var tenant = tenants.required(id);
                    tenant.calls = calls;
                    return TenantView.of(tenant);
                }));
    }

    /// All that it owns goes with it, and the last word on the topic is that there is no plan any more.
    public void remove(@Nullable String reseller, String id, Runnable last) {
        get(reseller, id);
        var tenant = new TenantId(id);
        scope.inTransactionOf(tenant, () -> {
            tenants.delete(tenants.required(id));
            tenants.flush();
            outbox.add(Topics.PLANS, tenant, null);
            last.run();
            return tenant;
        });
    }

    /// Another reseller's tenant is like one that nobody has.
    private TenantEntity visible(@Nullable String reseller, String id) {
        var tenant = tenants.required(id);
        if (reseller != null && !reseller.equals(tenant.reseller)) {
            throw ProblemException.unknown();
        }
        return tenant;
    }

    private static TenantEntity row(TenantView added, @Nullable String reseller) {
        var row = new TenantEntity();
        row.id = added.id();
        row.name = added.name();
        row.domain = added.domain();
        row.zone = added.zone();
        row.language = added.language().tag();
        row.reseller = reseller;
        row.calls = added.calls();
        row.createdAt = Instant.now();
        return row;
    }
}
