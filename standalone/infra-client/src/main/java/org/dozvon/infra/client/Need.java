package org.dozvon.infra.client;

/// What a test can lease.
public enum Need {
    /// Shared by all tests of the checkout; each asks for databases of its own.
    POSTGRES,
    /// A node of the test's own, with the product's topics, empty.
    KAFKA,
    /// Shared, with the product's realm and demo users. The first lease of it takes half a minute.
    KEYCLOAK
}
