package org.dozvon.tenant.reseller;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.reseller.CreatedTenant.OwnerAccess;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/// A tenant in Keycloak: an organization, and its owner as the first member.
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 15;

    private final Keycloak keycloak;
    private final String realm;

    Accounts(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /// All of it or nothing: what was made before a failure is taken back.
    OwnerAccess create(NewTenant tenant, String domain) {
        try {
            var organization = createOrganization(tenant, domain);
            return createOwner(tenant, organization);
        } catch (WebApplicationException refused) {
            throw refusal(refused);
        } catch (ProcessingException unreachable) {
            LOG.warnf("Expected to reach Keycloak, but %s", unreachable.getMessage());
            throw ProblemException.of(503, "owner-not-created", Map.of("reason", "unreachable"));
        }
    }

    /// The organization goes, and its people can no longer sign in.
    void remove(String tenant) {
        membersOf(tenant).forEach(this::disable);
        realm().organizations().search(tenant, true, 0, 10).stream()
                .filter(organization -> tenant.equals(organization.getAlias()))
                .forEach(organization -> realm().organizations()
                        .get(organization.getId())
                        .delete()
                        .close());
    }

    private String createOrganization(NewTenant tenant, String domain) {
        var organization = new OrganizationRepresentation();
        organization.setName(tenant.name() + " (" + tenant.id() + ")");
        organization.setAlias(tenant.id());
        organization.setEnabled(true);
        organization.addDomain(new OrganizationDomainRepresentation(domain));
        try (var response = realm().organizations().create(organization)) {
            return createdId(response);
        }
    }

    private OwnerAccess createOwner(NewTenant tenant, String organization) {
        var password = randomPassword();
        @Nullable String user = null;
        try {
            user = createUser(tenant, password);
            var owner = realm().roles().get(Roles.OWNER).toRepresentation();
            realm().users().get(user).roles().realmLevel().add(List.of(owner));
            realm().organizations().get(organization).members().addMember(user).close();
            return new OwnerAccess(tenant.owner().username(), password);
        } catch (WebApplicationException | ProcessingException failure) {
            takeBack(organization, user);
            throw failure;
        }
    }

    private String createUser(NewTenant tenant, String password) {
        var user = new UserRepresentation();
        user.setUsername(tenant.owner().username());
        user.setEmail(tenant.owner().email());
        user.setFirstName(tenant.owner().firstName());
        user.setLastName(tenant.owner().lastName());
        user.setEnabled(true);
        user.setAttributes(Map.of(
                "tenant_id", List.of(tenant.id()),
                "locale", List.of(tenant.language().tag())));
        user.setCredentials(List.of(temporary(password)));
        try (var response = realm().users().create(user)) {
            return createdId(response);
        }
    }

    private void takeBack(String organization, @Nullable String user) {
        if (user != null) {
            realm().users().delete(user).close();
        }
        realm().organizations().get(organization).delete().close();
    }

    private List<UserRepresentation> membersOf(String tenant) {
        return realm().users().searchByAttributes("tenant_id:" + tenant);
    }

    private void disable(UserRepresentation user) {
        user.setEnabled(false);
        realm().users().get(user.getId()).update(user);
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }

    private static String createdId(Response response) {
        return CreatedResponseUtil.getCreatedId(response);
    }

    private static CredentialRepresentation temporary(String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(true);
        return credential;
    }

    private static String randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ProblemException refusal(WebApplicationException refused) {
        var status = refused.getResponse().getStatus();
        LOG.warnf("Keycloak refused with status %d", status);
        return status == 409
                ? ProblemException.of(409, "owner-taken")
                : ProblemException.of(502, "owner-not-created", Map.of("reason", "status " + status));
    }
}
