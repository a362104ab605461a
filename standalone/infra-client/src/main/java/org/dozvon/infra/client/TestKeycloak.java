package org.dozvon.infra.client;

import java.util.Map;

/// Where the product's realm is, and what its clients need to get in.
public record TestKeycloak(
        String url,
        String realm,
        String consoleSecret,
        String servicesSecret,
        String demoPassword,
        String administratorPassword) {
    /// The address that stands as issuer in every token.
    public String issuer() {
        return url + "/realms/" + realm;
    }

    public Map<String, String> quarkusProperties() {
        return Map.of("quarkus.oidc.auth-server-url", issuer());
    }
}
