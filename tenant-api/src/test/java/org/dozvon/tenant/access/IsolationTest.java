package org.dozvon.tenant.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.dozvon.tenant.support.TestSounds;
import org.dozvon.tenant.support.Tokens;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/// Made of the service's own description, so that an operation that is added tomorrow is tried tomorrow.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class IsolationTest {
    private static final String UNKNOWN_ID = "nobody-has-this";
    private static final String UNKNOWN_NUMBER = "79990000000";
    private static final String UNKNOWN_PLAN = "987654";
    private static final String TOMORROW =
            Instant.now().plus(Duration.ofDays(1)).toString();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    @Inject
    Tenants tenants;

    private final Map<String, Object> bodies = bodies();

    @Test
    void everyOperationAnswersForAnothersIdsAsForUnknownOnes() throws Exception {
        // Given
        var theirs = furnished();
        var mine = Tokens.of(tenants.create(), "owner", "reseller");
        var before = whole((String) theirs.get("tenant"));
        var tried = new TreeSet<String>();

        // When, Then
        var paths = new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/openapi")
                        .asString())
                .get("paths");
        for (var path : paths.properties()) {
            if (path.getKey().contains("{")) {
                for (var operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        tryForeign(operation.getKey(), path.getKey(), operation.getValue(), theirs, mine);
                        tried.add(operation.getKey() + " " + path.getKey());
                    }
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(25);
        assertThat(whole((String) theirs.get("tenant"))).isEqualTo(before);
    }

    private void tryForeign(String method, String path, JsonNode operation, Map<String, Object> theirs, String mine) {
        var token = path.contains("/service/") ? Tokens.of("nobody", "service") : mine;
        if (path.contains("/service/")) {
            // A service names the tenant, so another's is its own business: only the sound can be unknown.
            return;
        }
        var foreign = call(method, filled(path, theirs), token, path);
        var unknown = call(method, filled(path, unknown()), token, path);
        var claim = method + " " + path;
        if (method.equals("put") && path.contains("/inside-numbers/")) {
            // A number is as free for me as any: only the queue that I name is unknown.
            assertThat(foreign.asString()).as(claim).isEqualTo(unknown.asString());
            assertThat(foreign.statusCode())
                    .as(claim)
                    .isEqualTo(unknown.statusCode())
                    .isEqualTo(422);
            return;
        }
        if (path.contains("/desk/callers/")) {
            // Only routers know who waits, each for the tenant of the command, which is mine: nobody is told anything.
            assertThat(withoutItsId(foreign)).as(claim).isEqualTo(withoutItsId(unknown));
            assertThat(foreign.statusCode())
                    .as(claim)
                    .isEqualTo(unknown.statusCode())
                    .isIn(202, 422);
            return;
        }
        assertThat(foreign.statusCode()).as(claim).isEqualTo(404);
        assertThat(foreign.asString()).as(claim).isEqualTo(unknown.asString());
        assertThat(unknown.statusCode()).as(claim).isEqualTo(404);
    }

    private static String withoutItsId(Response asked) {
        return asked.asString().replaceFirst("\"commandId\":\"[^\"]*\"", "");
    }

    private Response call(String method, String path, String token, String template) {
        var request = Api.as(token).header("If-Match", "\"1\"");
        var body = bodies.entrySet().stream()
                .filter(entry -> template.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (!method.equals("get") && !method.equals("delete") && body.isPresent()) {
            request.body(body.get());
        }
        return request.request(method.toUpperCase(java.util.Locale.ROOT), path);
    }

    private static String filled(String template, Map<String, Object> ids) {
        var path = template;
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        assertThat(path).as("an id that this test does not know").doesNotContain("{");
        return path;
    }

    private static Map<String, Object> queue(String group) {
        return Map.of("id", "their-queue", "name", "Q", "group", group, "strategy", "sequential", "offerSeconds", 20);
    }

    private static Map<String, Object> unknown() {
        var ids = new HashMap<String, Object>();
        List.of(
                        "tenant",
                        "person",
                        "group",
                        "calendar",
                        "list",
                        "sound",
                        "scheme",
                        "connection",
                        "rota",
                        "switch",
                        "queue")
                .forEach(kind -> ids.put(kind, UNKNOWN_ID));
        ids.put("order", UNKNOWN_ID);
        ids.put("recipe", UNKNOWN_ID);
        ids.put("call", UNKNOWN_ID);
        ids.put("number", UNKNOWN_NUMBER);
        ids.put("extension", "699");
        ids.put("plan", UNKNOWN_PLAN);
        ids.put("version", UNKNOWN_PLAN);
        return ids;
    }

    /// A tenant that has one of everything, and more plans than mine, so that their versions are unknown to me.
    private Map<String, Object> furnished() throws Exception {
        var tenant = tenants.create();
        var ids = new HashMap<String, Object>(Map.of("tenant", tenant));
        post(tenant, "people", Map.of("id", "their-anna", "name", "Anna", "extension", "101", "contacts", List.of()));
        ids.put("person", "their-anna");
        Api.ownerOf(tenant).post("/api/v1/people/their-anna/sip-account").then().statusCode(200);
        post(tenant, "groups", Map.of("id", "their-group", "name", "Group", "members", List.of("their-anna")));
        ids.put("group", "their-group");
        post(
                tenant,
                "calendars",
                Map.of("id", "their-hours", "name", "Hours", "intervals", List.of(), "days", List.of()));
        ids.put("calendar", "their-hours");
        post(tenant, "caller-lists", Map.of("id", "their-list", "name", "List", "entries", List.of()));
        ids.put("list", "their-list");
        post(tenant, "schemes", Map.of("id", "their-scheme", "name", "Scheme"));
        ids.put("scheme", "their-scheme");
        var plan = Api.ownerOf(tenant)
                .body(Map.of("revision", 1, "comment", ""))
                .post("/api/v1/schemes/their-scheme/publish")
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("planVersion");
        ids.put("plan", plan);
        ids.put("version", 1);
        ids.put("order", order(tenant));
        // Recipes are everybody's; an unknown one is all that there is to try.
        ids.put("recipe", UNKNOWN_ID);
        post(tenant, "numbers", Map.of("number", "+78124445566", "label", "", "scheme", "their-scheme"));
        ids.put("number", "78124445566");
        ids.put("sound", upload(tenant));
        post(
                tenant,
                "connections",
                Map.of("id", "their-crm", "name", "CRM", "kind", "json", "url", "https://crm.example.com/"));
        ids.put("connection", "their-crm");
        post(tenant, "rotas", Map.of("id", "their-rota", "name", "Rota", "watches", List.of()));
        ids.put("rota", "their-rota");
        post(tenant, "queues", queue("their-group"));
        ids.put("queue", "their-queue");
        Api.ownerOf(tenant)
                .body(Map.of("queue", "their-queue"))
                .put("/api/v1/inside-numbers/600")
                .then()
                .statusCode(200);
        ids.put("extension", "600");
        post(tenant, "switches", Map.of("id", "their-switch", "kind", "holiday", "until", TOMORROW));
        ids.put("switch", "their-switch");
        ids.put("call", "their-call");
        return ids;
    }

    private static Map<String, Object> file() {
        var end = Map.of("type", "hangup", "id", "end", "label", "", "cause", "normal");
        return Map.of(
                "format",
                "dozvon-scheme-1",
                "scheme",
                Map.of("id", "their-scheme", "name", "N", "entry", "end", "steps", List.of(end)));
    }

    private static String order(String tenant) {
        return Api.ownerOf(tenant)
                .body(Map.of("revision", 1, "publishAt", tomorrow()))
                .post("/api/v1/schemes/their-scheme/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }

    private static String upload(String tenant) throws Exception {
        Path wav = Files.write(Files.createTempFile("sound", ".wav"), TestSounds.wav(8_000, 1, 16, 0.2));
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(tenant, "owner"))
                .multiPart("name", "Sound")
                .multiPart("file", wav.toFile(), "audio/wav")
                .post("/api/v1/sounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void post(String tenant, String what, Map<String, Object> body) {
        Api.ownerOf(tenant).body(body).post("/api/v1/" + what).then().statusCode(201);
    }

    private static String whole(String tenant) {
        return Api.ownerOf(tenant).get("/api/v1/model").asString();
    }

    private static Map<String, Object> bodies() {
        var bodies = new HashMap<String, Object>(Map.of(
                "/people/{person}", Map.of("name", "N", "contacts", List.of()),
                "/groups/{group}", Map.of("name", "N", "members", List.of()),
                "/calendars/{calendar}", Map.of("name", "N", "intervals", List.of(), "days", List.of()),
                "/caller-lists/{list}", Map.of("name", "N", "entries", List.of()),
                "/connections/{connection}", Map.of("name", "N", "kind", "json", "url", "https://crm.example.com/"),
                "/numbers/{number}", Map.of("number", "+78124445566", "label", ""),
                "/draft",
                        Map.of(
                                "id", "their-scheme",
                                "name", "N",
                                "entry", "end",
                                "steps",
                                        List.of(Map.of("type", "hangup", "id", "end", "label", "", "cause", "normal"))),
                "/publish", Map.of("revision", 1),
                "/rollback", Map.of("version", 1)));
        bodies.put("/inside-numbers/{extension}", Map.of("queue", "their-queue"));
        bodies.put("/recipes/{recipe}", Map.of("answers", Map.of()));
        bodies.put("/copy", Map.of("to", UNKNOWN_ID));
        bodies.put("/limits", Map.of("calls", 3));
        bodies.put("/scheme-texts/{scheme}", file());
        bodies.put("/orders", Map.of("revision", 1, "publishAt", tomorrow()));
        bodies.put("/tests", Map.of("tests", List.of()));
        bodies.put("/tests/record", Map.of("name", "N", "call", Map.of("moment", "2026-11-22T12:00")));
        bodies.put("/rotas/{rota}", Map.of("name", "N", "watches", List.of()));
        bodies.put("/queues/{queue}", queue(UNKNOWN_ID));
        bodies.put("/duty", Map.of("duty", "on"));
        bodies.put("/listen", Map.of("mode", "listen"));
        bodies.put("/send", Map.of("to", Map.of("kind", "person", "id", "their-anna")));
        bodies.put("/redirect", Map.of("to", Map.of("kind", "person", "id", "their-anna")));
        bodies.put("/switches/{switch}", Map.of("kind", "night", "until", TOMORROW));
        return bodies;
    }
}
