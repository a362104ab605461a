package org.dozvon.infra.client;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A lease of real servers, held until it is closed or its JVM ends. All leases of a checkout share one
/// process, which the first starts and which ends by itself a while after the last.
public final class TestInfra implements AutoCloseable {
    private final Lender lender;
    private final Map<String, String> facts;

    private TestInfra(Lender lender, Map<String, String> facts) {
        this.lender = lender;
        this.facts = Map.copyOf(facts);
    }

    /// Returns when all that is needed is ready.
    public static TestInfra lease(Need... needs) {
        var lender = Lender.join(Checkout.find());
        var request = Arrays.stream(needs).distinct().map(Enum::name).collect(Collectors.joining(" ", "LEASE ", ""));
        return new TestInfra(lender, lender.ask(request));
    }

    public String kafkaBootstrapServers() {
        return fact("kafka.bootstrap", Need.KAFKA);
    }

    /// @param name of lower case letters, digits and underscores; a number is added, so that it is this test's alone
    public TestDatabase newDatabase(String name) {
        fact("postgres.port", Need.POSTGRES);
        var database = lender.ask("DATABASE " + name);
        return new TestDatabase(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(database.get("host"), database.get("port"), database.get("database")),
                value(database, "database"),
                value(database, "owner"),
                value(database, "owner.password"),
                value(database, "application"),
                value(database, "application.password"));
    }

    public TestKeycloak keycloak() {
        return new TestKeycloak(
                fact("keycloak.url", Need.KEYCLOAK),
                value(facts, "keycloak.realm"),
                value(facts, "keycloak.value.console-secret"),
                value(facts, "keycloak.value.services-secret"),
                value(facts, "keycloak.value.demo-password"),
                value(facts, "keycloak.administrator.password"));
    }

    /// All that a Quarkus test needs of the parts leased, but for the databases, which are made one by one.
    public Map<String, String> quarkusProperties() {
        var properties = new HashMap<String, String>();
        if (facts.containsKey("kafka.bootstrap")) {
            properties.put("kafka.bootstrap.servers", kafkaBootstrapServers());
        }
        if (facts.containsKey("keycloak.url")) {
            properties.putAll(keycloak().quarkusProperties());
        }
        return properties;
    }

    @Override
    public void close() {
        lender.close();
    }

    private String fact(String key, Need need) {
        if (!facts.containsKey(key)) {
            throw new IllegalStateException("Expected a lease of " + need + ", but the test did not ask for it. "
                    + "Add it to TestInfra.lease(…).");
        }
        return value(facts, key);
    }

    private static String value(Map<String, String> facts, String key) {
        var value = facts.get(key);
        if (value == null) {
            throw new IllegalStateException(
                    "Expected the infra process to tell " + key + ", but it told: " + facts.keySet());
        }
        return value;
    }
}
