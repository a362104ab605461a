package org.dozvon.infra.client;

import java.util.Map;

/// A fresh database of the test's own. The owner migrates; the application role reads and writes what the owner makes,
/// and never passes row-level security.
public record TestDatabase(
        String jdbcUrl,
        String name,
        String owner,
        String ownerPassword,
        String application,
        String applicationPassword) {
    /// The service connects as the application and Flyway as the owner, just as in the product.
    public Map<String, String> quarkusProperties() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl,
                "quarkus.datasource.username", application,
                "quarkus.datasource.password", applicationPassword,
                "quarkus.flyway.username", owner,
                "quarkus.flyway.password", ownerPassword);
    }
}
