package org.dozvon.tenant.reseller;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dozvon.records.Topics;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.PlanTopic;
import org.dozvon.tenant.support.RealServersAndKeycloak;
import org.dozvon.tenant.support.WrittenCalls;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = RealServersAndKeycloak.class, restrictToAnnotatedClass = true)
class KeycloakTest {
    @Inject
    Keycloak keycloak;

    @Test
    void aNewTenantHasAnOrganizationAndAnOwnerWhoBelongsToIt() {
        // Given
        var id = "t" + UUID.randomUUID();

        // When
        var created = Api.as(token("root"))
                .body(form(id, "owner-" + id))
                .post("/api/v1/tenants")
                .then()
                .statusCode(201)
                .body("tenant.domain", equalTo(id + ".sip.localhost"))
                .extract();

        // Then
        assertThat(created.<String>path("owner.temporaryPassword")).hasSizeGreaterThan(15);
        var realm = keycloak.realm("dozvon");
        var owner = realm.users().searchByUsername("owner-" + id, true).getFirst();
        assertThat(realm.users().get(owner.getId()).roles().realmLevel().listAll())
                .extracting(RoleRepresentation::getName)
                .contains("owner");
        assertThat(realm.users()
                        .get(owner.getId())
                        .toRepresentation()
                        .getAttributes()
                        .get("tenant_id"))
                .containsExactly(id);
        var organization = realm.organizations().list(null, null).stream()
                .filter(one -> id.equals(one.getAlias()))
                .findFirst()
                .orElseThrow();
        assertThat(realm.organizations().get(organization.getId()).members().list(0, 10))
                .extracting(member -> member.getUsername())
                .containsExactly("owner-" + id);
    }

    @Test
    void anOwnersNameThatIsTakenLeavesNoTenant() {
        // Given
        var id = "t" + UUID.randomUUID();

        // When
        var refused = Api.as(token("root"))
                .body(form(id, "olga"))
                .post("/api/v1/tenants")
                .then();

        // Then
        refused.statusCode(409).body("code", equalTo("owner-taken"));
        Api.as(token("root")).get("/api/v1/tenants/" + id).then().statusCode(404);
        Api.as(token("root"))
                .body(form(id, "owner-" + id))
                .post("/api/v1/tenants")
                .then()
                .statusCode(201);
    }

    @Test
    void aTenantThatIsRemovedLeavesATombstone() {
        // Given
        var id = "t" + UUID.randomUUID();
        Api.as(token("root"))
                .body(form(id, "owner-" + id))
                .post("/api/v1/tenants")
                .then()
                .statusCode(201);

        // When
        Api.as(token("root")).delete("/api/v1/tenants/" + id).then().statusCode(204);

        // Then
        Api.as(token("root")).get("/api/v1/tenants/" + id).then().statusCode(404);
        assertThat(keycloak.realm("dozvon")
                        .users()
                        .searchByUsername("owner-" + id, true)
                        .getFirst()
                        .isEnabled())
                .isFalse();
        try (var topic = new PlanTopic(Topics.PLANS)) {
            var records = topic.await(id, known -> known.stream().anyMatch(record -> record.value() == null));
            assertThat(records.getLast().value()).isNull();
        }
    }

    @Test
    void theTenCallsOfTheDocumentationDoWhatTheySay() throws Exception {
        // Given
        var unique = UUID.randomUUID().toString().substring(0, 8);
        var known = new HashMap<>(Map.of(
                "{{api}}",
                RestAssured.baseURI + ":" + RestAssured.port + "/api/v1",
                "{{issuer}}",
                setting("quarkus.oidc.auth-server-url"),
                "{{secret}}",
                setting("test.console-secret"),
                "{{password}}",
                setting("test.demo-password"),
                "bakery",
                "bakery-" + unique,
                "vera",
                "vera-" + unique));
        UnaryOperator<String> filled = text -> known.entrySet().stream()
                .reduce(text, (soFar, one) -> soFar.replace(one.getKey(), one.getValue()), (a, _) -> a);
        var document = Path.of(System.getProperty("dozvon.root"), "docs", "api.md");
        var calls = WrittenCalls.of(document).all();
        assertThat(calls).hasSize(10);

        // When, then: each answer is as it is written.
        try (var http = HttpClient.newHttpClient()) {
            for (var call : calls) {
                var answer = call.send(http, filled);
                if (answer.has("access_token")) {
                    known.put("{{platform}}", answer.get("access_token").asText());
                }
                if (answer.has("owner")) {
                    var owner = answer.at("/owner/username").asText();
                    known.put("{{owner}}", tokenOfOwnerWhoChoseAPassword(owner));
                }
            }
        }
    }

    @Test
    void theDemoTenantsAreLiveFromTheStart() {
        Api.as(token("olga"))
                .get("/api/v1/schemes")
                .then()
                .statusCode(200)
                .body("id", hasItem("main"))
                .body("liveVersion", hasItem(1))
                .body("errors", hasItem(0))
                .body("[0].numbers", hasItem("+78123091500"));
        Api.as(token("olga"))
                .get("/api/v1/calendars/office")
                .then()
                .body("days.date", hasItem(LocalDate.now().getYear() + "-05-09"))
                .body("days.size()", greaterThan(20));
        Api.as(token("clara")).get("/api/v1/people").then().body("id", hasItem("dan"));
        Api.as(token("clara")).get("/api/v1/caller-lists").then().body("", empty());
        try (var topic = new PlanTopic(Topics.PLANS)) {
            var plan = topic.awaitPlans("avto", 10).getLast().plan();
            assertThat(plan.numbers()).containsOnlyKeys("+78123091500", "+78123091501", "+78123091502");
            assertThat(plan.accounts()).containsOnlyKeys("101", "102", "103", "105", "106");
        }
    }

    @Test
    void anAgentOfKeycloakReadsAndDoesNotWrite() {
        Api.as(token("petr")).get("/api/v1/groups").then().statusCode(200).body("id", hasItem("masters"));
        Api.as(token("petr")).delete("/api/v1/groups/masters").then().statusCode(403);
    }

    /// Its tokens tell the address, and whether it is verified, without which an agent would be nobody.
    @Test
    void anAgentOfKeycloakIsThePersonWhoseAddressTheyHave() {
        // Given
        Api.as(token("petr")).get("/api/v1/desk/me").then().statusCode(200).body("person", equalTo("petr"));

        // When
        petrIsReachedAt("petr@elsewhere.example");

        // Then
        Api.as(token("petr")).get("/api/v1/desk/me").then().statusCode(200).body("person", nullValue());
        petrIsReachedAt("petr@avto.localhost");
    }

    private void petrIsReachedAt(String email) {
        Api.as(token("olga"))
                .body(Map.of(
                        "name",
                        "Пётр, мастер",
                        "extension",
                        "105",
                        "contacts",
                        List.of(Map.of("kind", "sip", "account", "105")),
                        "email",
                        email))
                .put("/api/v1/people/petr")
                .then()
                .statusCode(200);
    }

    private String tokenOfOwnerWhoChoseAPassword(String username) {
        var users = keycloak.realm("dozvon").users();
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(setting("test.demo-password"));
        password.setTemporary(false);
        users.get(users.searchByUsername(username, true).getFirst().getId()).resetPassword(password);
        return token(username);
    }

    private static Map<String, Object> form(String id, String username) {
        return Map.of(
                "id", id,
                "name", "Пекарня",
                "zone", "Europe/Moscow",
                "language", "ru",
                "owner",
                        Map.of(
                                "username",
                                username,
                                "email",
                                username + "@example.org",
                                "firstName",
                                "Вера",
                                "lastName",
                                "Хлебова"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static String token(String user) {
        var issuer = setting("quarkus.oidc.auth-server-url");
        return RestAssured.given()
                .baseUri(issuer)
                .port(java.net.URI.create(issuer).getPort())
                .formParam("grant_type", "password")
                .formParam("client_id", "dozvon-console")
                .formParam("client_secret", setting("test.console-secret"))
                .formParam("username", user)
                .formParam("password", setting("test.demo-password"))
                .post("/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
