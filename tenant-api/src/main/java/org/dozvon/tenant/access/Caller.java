package org.dozvon.tenant.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/// The person or service that asks.
@ApplicationScoped
public class Caller {
    /// What did something without being asked, such as the first start.
    private static final String ITSELF = "dozvon";

    private final Instance<CurrentIdentityAssociation> identity;

    Caller(Instance<CurrentIdentityAssociation> identity) {
        this.identity = identity;
    }

    /// The name as the user writes it, for "published by".
    public String name() {
        if (!Arc.container().requestContext().isActive() || current().isAnonymous()) {
            return ITSELF;
        }
        return current().getPrincipal() instanceof JsonWebToken token && token.<Object>getClaim("name") != null
                ? token.getClaim("name")
                : current().getPrincipal().getName();
    }

    /// The address of the account, when the sign-in service knows that it is the asker's.
    public Optional<String> verifiedEmail() {
        return current().getPrincipal() instanceof JsonWebToken token
                        && Boolean.parseBoolean(String.valueOf(token.<Object>getClaim("email_verified")))
                ? Optional.ofNullable(token.getClaim("email"))
                : Optional.empty();
    }

    public boolean is(String role) {
        return current().hasRole(role);
    }

    private SecurityIdentity current() {
        return identity.get().getIdentity();
    }
}
