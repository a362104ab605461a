package org.dozvon.infra.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeycloakLeaseTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static TestInfra infra;
    private static TestKeycloak keycloak;

    @BeforeAll
    static void lease() {
        infra = TestInfra.lease(Need.KEYCLOAK);
        keycloak = infra.keycloak();
    }

    @AfterAll
    static void giveBack() {
        infra.close();
    }

    @Test
    void aTokenOfADemoUserNamesTenantRolesAudienceAndLanguage() throws Exception {
        // When
        var claims = claims(tokenOf("olga"));

        // Then
        assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer());
        assertThat(claims.path("tenant_id").asText()).isEqualTo("avto");
        assertThat(claims.path("realm_access").path("roles").toString()).contains("owner");
        assertThat(claims.path("aud").toString()).contains("dozvon-api");
        assertThat(claims.path("name").asText()).isEqualTo("Ольга Кузнецова");
        assertThat(claims.path("locale").asText()).isEqualTo("ru");
    }

    @Test
    void aTokenOfTheServicesHasTheServiceRoleAndNoTenant() throws Exception {
        // When
        var claims = claims(servicesToken());

        // Then
        assertThat(claims.path("realm_access").path("roles").toString()).contains("service");
        assertThat(claims.path("aud").toString()).contains("dozvon-api");
        assertThat(claims.has("tenant_id")).isFalse();
    }

    @Test
    void theServicesFindTheDemoTenantsAsOrganizationsWithTheirMembers() throws Exception {
        // When
        var organizations = get("/admin/realms/dozvon/organizations", servicesToken());
        var avto = organizations
                .valueStream()
                .filter(organization -> organization.path("alias").asText().equals("avto"))
                .findFirst()
                .orElseThrow();
        var members =
                get("/admin/realms/dozvon/organizations/" + avto.path("id").asText() + "/members", servicesToken());

        // Then
        assertThat(organizations.findValuesAsText("alias")).contains("avto", "cafe");
        assertThat(members.findValuesAsText("username")).containsExactlyInAnyOrder("olga", "ivan", "petr");
    }

    @Test
    void theServicesMayMakeATenantAndItsOwner() throws Exception {
        // Given
        var token = servicesToken();
        var role = get("/admin/realms/dozvon/roles/owner", token);

        // When
        var organization = post("/admin/realms/dozvon/organizations", """
                {"name": "Novy", "alias": "novy", "domains": [{"name": "novy.localhost"}]}""", token);
        var user = post("/admin/realms/dozvon/users", """
                {"username": "nina", "enabled": true, "attributes": {"tenant_id": ["novy"]}}""", token);
        var users =
                URI.create(user.headers().firstValue("Location").orElseThrow()).getPath();
        var granted = post(users + "/role-mappings/realm", "[" + role + "]", token);

        // Then
        assertThat(organization.statusCode()).as(organization.body()).isEqualTo(201);
        assertThat(user.statusCode()).as(user.body()).isEqualTo(201);
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(204);
    }

    @Test
    void theServicesMayNotReadTheClientsSecrets() throws Exception {
        // When
        var clients = send(request("/admin/realms/dozvon/clients?clientId=dozvon-console", servicesToken()));

        // Then
        assertThat(clients.body()).doesNotContain(keycloak.consoleSecret());
    }

    @Test
    void aUserCannotMoveToAnotherTenant() throws Exception {
        // Given
        var token = tokenOf("petr");

        // When
        send(request("/realms/dozvon/account", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"firstName": "Пётр", "lastName": "Орлов", "email": "petr@avto.localhost",
                         "attributes": {"tenant_id": ["cafe"]}}""")));

        // Then
        assertThat(claims(tokenOf("petr")).path("tenant_id").asText()).isEqualTo("avto");
    }

    private static String tokenOf(String user) throws Exception {
        return token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "dozvon-console",
                "client_secret",
                keycloak.consoleSecret(),
                "username",
                user,
                "password",
                keycloak.demoPassword(),
                "scope",
                "openid"));
    }

    private static String servicesToken() throws Exception {
        return token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "dozvon-services",
                "client_secret", keycloak.servicesSecret()));
    }

    private static String token(Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpResponse<String> post(String path, String body, String token) throws Exception {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode get(String path, String token) throws Exception {
        var answer = send(request(path, token).header("Accept", "application/json"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode claims(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(keycloak.url() + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
