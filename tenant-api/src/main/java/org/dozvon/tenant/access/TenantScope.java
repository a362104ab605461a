package org.dozvon.tenant.access;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import java.util.Optional;
import java.util.function.Supplier;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/// In whose name this thread works: the tenant that the token names, or the one that work without a token (a consumer,
/// the demo, an operation of the platform) names in so many words. Both walls ask here and nowhere else.
@ApplicationScoped
public class TenantScope {
    /// Work that belongs to no tenant: it sees the register of tenants and the outbox. No tenant can have this id.
    public static final String PLATFORM = "*";

    private static final ScopedValue<String> NAMED = ScopedValue.newInstance();

    private final Instance<CurrentIdentityAssociation> identity;

    TenantScope(Instance<CurrentIdentityAssociation> identity) {
        this.identity = identity;
    }

    public Optional<String> current() {
        return NAMED.isBound() ? Optional.of(NAMED.get()) : ofToken();
    }

    public String required() {
        return current().orElseThrow(() -> ProblemException.of(403, "tenant-missing"));
    }

    public TenantId requiredId() {
        return new TenantId(required());
    }

    /// Works for a tenant other than the token's, in a transaction of its own, since a transaction has one tenant.
    public <T> T inTransactionOf(TenantId tenant, Supplier<T> work) {
        return inTransactionAs(tenant.value(), work);
    }

    public <T> T inTransactionOfPlatform(Supplier<T> work) {
        return inTransactionAs(PLATFORM, work);
    }

    private <T> T inTransactionAs(String name, Supplier<T> work) {
        return ScopedValue.where(NAMED, name)
                .call(() -> inRequest(() -> QuarkusTransaction.requiringNew().call(work::get)));
    }

    /// Hibernate asks for the tenant only within a request, and a consumer or the first start is none.
    private static <T> T inRequest(Supplier<T> work) {
        var request = Arc.container().requestContext();
        if (request.isActive()) {
            return work.get();
        }
        request.activate();
        try {
            return work.get();
        } finally {
            request.terminate();
        }
    }

    private Optional<String> ofToken() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return identity.get().getIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<String>getClaim("tenant_id")).flatMap(TenantScope::wellFormed)
                : Optional.empty();
    }

    /// A token is signed, but its tenant is typed by a person: an odd one is no tenant, least of all the platform.
    private static Optional<String> wellFormed(String claimed) {
        try {
            return Optional.of(new TenantId(claimed).value());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
