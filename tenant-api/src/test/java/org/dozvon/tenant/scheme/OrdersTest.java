package org.dozvon.tenant.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

/// Hours come when the test says so: an order is made for tomorrow, and then its hour is put into the past.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OrdersTest {
    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    OrderRepository orders;

    @Inject
    OrderClock clock;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private String tenant;

    @BeforeEach
    void aLiveSchemeWithAChangedDraft() {
        tenant = tenants.create();
        for (var person : List.of("anna", "boris")) {
            var contact = Map.of("kind", "phone", "number", "+7903555010" + person.length());
            post("people", Map.of("id", person, "name", person, "contacts", List.of(contact)))
                    .statusCode(201);
        }
        post("schemes", Map.of("id", "main", "name", "Main")).statusCode(201);
        post("schemes/main/publish", Map.of("revision", 1)).statusCode(200);
        draw(1, "boris");
    }

    @Test
    void whatWasOrderedGoesLiveInItsHourAndComesBackInAnother() {
        // Given
        var order = order(2, true);
        draw(2, "anna");

        // When
        comes(order);

        // Then: what was reviewed is live, and the draft that was changed since stays.
        list().body("state", contains("out")).body("version", contains(2));
        liveRings("boris");
        scheme().body("changed", equalTo(true)).body("live.publishedBy", equalTo("Ольга"));

        // When
        comes(order);

        // Then
        list().body("state", contains("returned"));
        liveRings("anna");
        scheme().body("live.version", equalTo(3)).body("changed", equalTo(true));
    }

    @Test
    void manyWhoLookAtOnceMakeOneVersion() throws Exception {
        // Given
        var order = order(2, false);
        due(order);

        // When
        try (var pods = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = IntStream.range(0, 6)
                    .mapToObj(_ -> pods.submit(clock::look))
                    .toList();
            for (var look : looks) {
                look.get();
            }
        }

        // Then
        list().body("state", contains("done"));
        Api.ownerOf(tenant).get("/api/v1/schemes/main/versions").then().body("version", contains(2, 1));
        scheme().body("changed", equalTo(false));
    }

    @Test
    void whatCannotBePublishedInItsHourIsRefusedAndSaysWhy() {
        // Given
        var order = order(2, true);
        Api.ownerOf(tenant).delete("/api/v1/people/boris").then().statusCode(204);

        // When
        comes(order);

        // Then
        list().body("state", contains("refused"))
                .body("refusal[0].code", equalTo("scheme-has-errors"))
                .body("refusal[0].detail", notNullValue())
                .body("refusal[0].problems.step", hasItem("ring"));
        scheme().body("live.version", equalTo(1));
    }

    @Test
    void nothingComesBackOverWhatSomebodyPublishedMeanwhile() {
        // Given
        var order = order(2, true);
        comes(order);
        post("schemes/main/rollback", Map.of("version", 1)).statusCode(200);

        // When
        comes(order);

        // Then
        list().body("state", contains("return-refused")).body("refusal[0].code", equalTo("order-overtaken"));
        scheme().body("live.version", equalTo(3));
    }

    @Test
    void aCancelledOrderIsNotCarriedOut() {
        // Given
        var order = order(2, false);

        // When
        cancel(order, "waiting").statusCode(204);
        clock.look();

        // Then
        list().body("state", contains("cancelled"));
        scheme().body("live.version", equalTo(1));
        cancel(order, "cancelled").statusCode(204);
        list().body("", hasSize(0));
    }

    @Test
    void whoCancelsWhatWentOnMeanwhileIsToldSo() {
        // Given
        var order = order(2, true);
        comes(order);

        // When, Then
        cancel(order, "waiting").statusCode(412).body("code", equalTo("order-changed-meanwhile"));
        cancel(order, "done").statusCode(412);
        list().body("state", contains("out"));

        // When, Then
        cancel(order, "gone").statusCode(422).body("problems.field", contains("state"));
        Api.ownerOf(tenant)
                .delete("/api/v1/schemes/main/orders/" + order)
                .then()
                .statusCode(422)
                .body("problems.code", contains("value-missing"));
        cancel(order, "out").statusCode(204);
        list().body("state", contains("cancelled"));
    }

    @Test
    void anOrderThatMakesNoSenseIsRefusedAtItsField() {
        refused(form(2, Duration.ofHours(-1), null)).body("problems.field", contains("publishAt"));
        refused(form(2, Duration.ofDays(400), null)).body("problems.field", contains("publishAt"));
        refused(form(2, Duration.ofHours(2), Duration.ofHours(1))).body("problems.field", contains("returnAt"));
        post("schemes/main/orders", form(1, Duration.ofHours(1), null)).statusCode(412);
        post("schemes", Map.of("id", "new", "name", "New")).statusCode(201);
        post("schemes/new/orders", form(1, Duration.ofHours(1), Duration.ofHours(2)))
                .statusCode(422)
                .body("problems[0].code", equalTo("order-nothing-to-return"));
    }

    @Test
    void anOrderThatFailsComesAgainLaterAndHoldsUpNoOther() {
        // Given
        var failing = order(2, false);
        var other = order(2, false);
        sql("UPDATE publish_order SET drawing = '[]' WHERE id = '" + failing + "'");
        due(failing);
        due(other);

        // When
        lookUntilNoneIsDue(failing, other);

        // Then
        assertThat(rows("id = '" + other + "' AND state = 'DONE'")).isEqualTo(1);
        assertThat(rows("id = '" + failing + "' AND state = 'WAITING' AND failures > 0"))
                .isEqualTo(1);
    }

    @Test
    void aReturnDoesNotInheritTheTroublesOfItsPublish() {
        // Given
        var order = order(2, true);
        sql("UPDATE publish_order SET failures = 7 WHERE id = '" + order + "'");

        // When
        comes(order);

        // Then
        assertThat(rows("id = '" + order + "' AND state = 'OUT' AND failures = 0"))
                .isEqualTo(1);
    }

    @Test
    void whatIsToComeIsNotLostAmongWhatHasBeen() {
        // Given
        var open = order(2, false);
        sql(
                "INSERT INTO publish_order (tenant, id, scheme, publish_at, drawing, tests, comment, ordered_by, ordered_at,"
                        + " state, ended_at) SELECT tenant, 'old-' || n, scheme, publish_at, drawing, tests, comment, ordered_by,"
                        + " ordered_at + interval '1 second' * n, 'DONE', now() FROM publish_order, generate_series(1, 60) n"
                        + " WHERE id = '" + open + "'");

        // When, Then
        list().body("", hasSize(50)).body("id[0]", equalTo(open));

        // When
        order(2, false);

        // Then
        assertThat(rows("state = 'DONE'")).isEqualTo(50);
        assertThat(rows("id = 'old-60'")).isEqualTo(1);
        assertThat(rows("id = 'old-1'")).isZero();
        Api.ownerOf(tenant).get("/api/v1/schemes").then().body("order", contains("waiting"));
    }

    @Test
    void whoLooksAcrossTenantsChangesNothing() {
        // Given
        var order = order(2, false);

        // When
        var changed = scope.inTransactionOfPlatform(() -> orders.getEntityManager()
                .createNativeQuery("UPDATE publish_order SET comment = 'changed' WHERE id = :id")
                .setParameter("id", order)
                .executeUpdate());

        // Then
        assertThat(changed).isZero();
        list().body("comment", contains("Weekend"));
    }

    private void sql(String statement) {
        scope.inTransactionOf(
                new TenantId(tenant),
                () -> orders.getEntityManager().createNativeQuery(statement).executeUpdate());
    }

    private long rows(String condition) {
        return scope.inTransactionOf(new TenantId(tenant), () -> (Long) orders.getEntityManager()
                .createNativeQuery("SELECT count(*) FROM publish_order WHERE " + condition, Long.class)
                .getSingleResult());
    }

    private ValidatableResponse cancel(String order, String seen) {
        return Api.ownerOf(tenant)
                .queryParam("state", seen)
                .delete("/api/v1/schemes/main/orders/" + order)
                .then();
    }

    private ValidatableResponse refused(Map<String, Object> form) {
        return post("schemes/main/orders", form).statusCode(422);
    }

    private String order(int revision, boolean returns) {
        var form = form(revision, Duration.ofDays(1), returns ? Duration.ofDays(2) : null);
        return post("schemes/main/orders", form).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> form(int revision, Duration until, Duration back) {
        var form = new HashMap<String, Object>(Map.of(
                "revision", revision, "publishAt", Instant.now().plus(until).toString(), "comment", "Weekend"));
        if (back != null) {
            form.put("returnAt", Instant.now().plus(back).toString());
        }
        return form;
    }

    /// The service's own clock may be the one that takes it.
    private void comes(String order) {
        due(order);
        lookUntilNoneIsDue(order);
    }

    private void lookUntilNoneIsDue(String... expected) {
        var before = Instant.now().plus(PATIENCE);
        while (Stream.of(expected).anyMatch(this::isDue) && Instant.now().isBefore(before)) {
            clock.look();
        }
    }

    private void due(String order) {
        scope.inTransactionOf(
                new TenantId(tenant),
                () -> orders.update("due = ?1 where id = ?2", Instant.now().minus(Duration.ofSeconds(1)), order));
    }

    private boolean isDue(String order) {
        return scope.inTransactionOf(
                new TenantId(tenant), () -> orders.count("id = ?1 and due <= ?2", order, Instant.now()) > 0);
    }

    private void draw(int revision, String person) {
        var target = Map.of("kind", "person", "person", person, "contacts", "all-at-once", "timeoutSeconds", 20);
        var step = Map.of(
                "type", "ring",
                "id", "ring",
                "label", "",
                "strategy", "sequential",
                "rounds", 1,
                "targets", List.of(target),
                "exits", Map.of());
        Api.ownerOf(tenant)
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of("id", "main", "name", "Main", "entry", "ring", "steps", List.of(step)))
                .put("/api/v1/schemes/main/draft")
                .then()
                .statusCode(200);
    }

    private void liveRings(String person) {
        Api.ownerOf(tenant)
                .get("/api/v1/model?schemes=live")
                .then()
                .body("schemes[0].steps[0].targets[0].person", equalTo(person));
    }

    private ValidatableResponse scheme() {
        return Api.ownerOf(tenant).get("/api/v1/schemes/main").then().statusCode(200);
    }

    private ValidatableResponse list() {
        return Api.ownerOf(tenant).get("/api/v1/schemes/main/orders").then().statusCode(200);
    }

    private ValidatableResponse post(String path, Map<String, Object> body) {
        return Api.ownerOf(tenant).body(body).post("/api/v1/" + path).then();
    }
}
