package org.dozvon.tenant.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class WallsTest {
    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Inject
    PersonRepository people;

    private TenantId mine;
    private TenantId theirs;

    @BeforeEach
    void twoTenantsWithAPersonOfTheSameId() {
        mine = new TenantId(tenants.create());
        theirs = new TenantId(tenants.create());
        List.of(mine, theirs).forEach(WallsTest::addAnna);
    }

    @Test
    void aQueryThatForgetsTheTenantFindsOnlyOnesOwn() {
        List<?> seen = scope.inTransactionOf(
                mine,
                () -> entities.createNativeQuery("SELECT tenant FROM person", String.class)
                        .getResultList());

        assertThat(seen).isEqualTo(List.of(mine.value()));
    }

    @Test
    void anUpdateThatForgetsTheTenantChangesOnlyOnesOwn() {
        // When
        var changed = scope.inTransactionOf(
                mine,
                () -> entities.createNativeQuery("UPDATE person SET name = 'changed'")
                        .executeUpdate());

        // Then
        assertThat(changed).isEqualTo(1);
        assertThat(nameOfAnna(theirs)).isEqualTo("Anna");
    }

    @Test
    void aRowInAnothersNameIsRefused() {
        assertThatThrownBy(() -> scope.inTransactionOf(
                        mine,
                        () -> entities.createNativeQuery("INSERT INTO person (tenant, id, name, contacts)"
                                        + " VALUES (:theirs, 'spy', 'Spy', '[]')")
                                .setParameter("theirs", theirs.value())
                                .executeUpdate()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void aConnectionWithoutATenantFindsNothing() throws SQLException {
        for (var table : List.of(
                "tenant",
                "person",
                "scheme",
                "scheme_version",
                "dialled_number",
                "plan",
                "outbox",
                "sip_account",
                "people_group",
                "calendar",
                "caller_list",
                "sound",
                "plan_applied")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                rows.next();
                assertThat(rows.getLong(1)).as(table).isZero();
            }
        }
    }

    @Test
    void everyTableIsBehindTheSecondWall() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT relname FROM pg_class WHERE relkind = 'r'"
                        + " AND relnamespace = 'public'::regnamespace AND relname <> 'flyway_schema_history'"
                        + " AND NOT (relrowsecurity AND relforcerowsecurity)")) {
            assertThat(rows.next()).as("a table without row-level security").isFalse();
        }
    }

    @Test
    void theApplicationsRoleDoesNotPassTheWall() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE rolname = current_user")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isFalse();
        }
    }

    @Test
    void theFirstWallAddsTheTenantToEveryQueryOfEntities() {
        var found = scope.inTransactionOf(mine, () -> people.inOrder());

        assertThat(found).extracting(person -> person.tenant).containsExactly(mine.value());
    }

    private String nameOfAnna(TenantId tenant) {
        return scope.inTransactionOf(tenant, () -> people.required("anna").name);
    }

    private static void addAnna(TenantId tenant) {
        Api.ownerOf(tenant.value())
                .body(Map.of("id", "anna", "name", "Anna", "contacts", List.of()))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
    }
}
