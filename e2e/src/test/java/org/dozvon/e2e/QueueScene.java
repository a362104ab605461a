package org.dozvon.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Callers wait for two masters, one of whom says on their own page when they are there, and a supervisor sees to it.
class QueueScene {
    private static final String NUMBER = "+78123091509";
    private static final String BORIS = "102@avto.sip.localhost";
    private static final String VIKTOR = "103@avto.sip.localhost";
    private static final String VIKTORS_MOBILE = "+79035550103";
    private static final String PETR = "105@avto.sip.localhost";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Product product;
    private static Switch node;
    private static User olga;
    private Console console;
    private final List<Switch.Caller> callers = new ArrayList<>();

    @BeforeAll
    static void aQueueIsLive() {
        product = Product.running();
        node = new Switch(product);
        olga = User.signsIn(product, "olga");
        List.of("router-1", "router-2", "reporting", "tenant-api").forEach(product::awaitReady);
        adds("groups", Map.of("id", "shift", "name", "Shift", "members", List.of("boris", "petr")));
        adds(
                "queues",
                Map.of(
                        "id", "shift",
                        "name", "Shift",
                        "group", "shift",
                        "strategy", "most-idle",
                        "offerSeconds", 20,
                        "wrapUpSeconds", 0));
        adds("schemes", Map.of("id", "shift", "name", "Shift line"));
        draw();
        long published = publish();
        adds("numbers", Map.of("number", NUMBER, "label", "Shift", "scheme", "shift"));
        awaitLive(published + 1);
    }

    @BeforeEach
    void bothMastersAreThere() {
        olga.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("duty", "on"))
                .put(product.url("tenant-api") + "/api/v1/desk/agents/petr/duty")
                .then()
                .statusCode(202);
        awaitOnDuty("petr");
        for (var phone : List.of(BORIS, PETR)) {
            node.phone(phone, Map.of("behaviour", "answers", "after", 300));
        }
        node.phone(VIKTOR, Map.of("behaviour", "answers", "after", 300));
        node.phone(VIKTORS_MOBILE, Map.of("behaviour", "silent"));
        console = Console.of(product);
    }

    @AfterEach
    void allHangUp() {
        callers.forEach(Switch.Caller::hangsUp);
        if (console != null) {
            console.close();
        }
    }

    @AfterAll
    static void phonesAreSwitchedOff() {
        List.of(BORIS, VIKTOR, PETR).forEach(node::leaves);
    }

    @Test
    void whoComesThirdIsAnsweredWhenSomebodyIsFreeAndNobodyOnABreakIsRung() {
        // Given two who talk
        var first = calls("+79035557801").awaitsState("talking");
        var second = calls("+79035557802").awaitsState("talking");

        // When
        var third = waits("+79035557803");
        first.hangsUp();

        // Then
        third.awaitsState("talking");

        // When petr takes a break, and all talks end
        var petr = console.signsIn("petr");
        choose(petr, "Lunch");
        assertThat(petr.locator("#now")).containsText("it begins after this");
        second.hangsUp();
        third.hangsUp();
        assertThat(petr.locator("#now")).containsText("On a break");
        var rungBefore = node.lastRing(PETR);
        calls("+79035557804").awaitsState("talking");
        var fifth = waits("+79035557805");

        // Then
        assertThat(node.lastRing(PETR)).isEqualTo(rungBefore);

        // When
        choose(petr, "On duty");

        // Then
        fifth.awaitsState("talking");
        assertThat(node.lastRing(PETR)).isNotEqualTo(rungBefore);
        assertThat(petr.locator("#now")).containsText("In a talk");
    }

    @Test
    void anAgentHoldsAndSendsOnWithWhomTheyTalkFromTheirOwnPage() {
        // Given
        calls("+79035557841").awaitsState("talking");
        calls("+79035557842").awaitsState("talking");
        var petr = console.signsIn("petr");
        assertThat(petr.locator("#card")).containsText("+7 903 555-78-4");

        // When
        petr.locator("#card-hold").click();
        assertThat(petr.locator("#card .badge")).containsText("On hold");
        petr.locator("#card-send").click();
        petr.locator("#to").selectOption("person.viktor");
        petr.locator("#card details button").click();

        // Then
        assertThat(petr.locator("#card")).containsText("has been sent on");
        Awaitility.await("viktor talks")
                .atMost(PATIENCE)
                .until(() -> node.ringsOf(VIKTOR).contains("talking"));
        assertThat(petr.locator("#now")).containsText("Ready");
    }

    @Test
    void aSupervisorSendsWhoWaitsToSomebodyAndTheNextIsToldWhoWasFirst() {
        // Given
        calls("+79035557811").awaitsState("talking");
        calls("+79035557812").awaitsState("talking");
        var third = waits("+79035557813");

        // When both see the same caller, and one thinks it over
        var ivan = console.opens(console.signsIn("ivan"), "/live");
        var late = console.opens(console.signsIn("olga"), "/live");
        rowOf(late, "+7 903 555-78-13").locator("[data-act=hang-up]").click();
        rowOf(ivan, "+7 903 555-78-13").locator("[data-act=redirect]").click();
        ivan.locator("#to-person").selectOption("viktor");
        ivan.locator("#act-redirect button[type=submit]").click();

        // Then
        third.awaitsState("talking");
        Awaitility.await("viktor talks")
                .atMost(PATIENCE)
                .until(() -> node.ringsOf(VIKTOR).contains("talking"));

        // When
        late.locator("#act-hang-up button[type=submit]").click();

        // Then
        assertThat(late.locator("#live-said")).containsText("“Redirect” came first, by Иван Соколов");
        third.awaitsState("talking");
    }

    @Test
    void whoeverOwnsTheCompanyComesGoesDiesOrFreezesTheLineIsAnsweredInItsOrder() {
        // Given two who talk, and a line of seven
        var talking = new ArrayDeque<Switch.Caller>();
        talking.add(calls("+79035557821").awaitsState("talking"));
        talking.add(calls("+79035557822").awaitsState("talking"));
        var line = new ArrayDeque<Switch.Caller>();
        for (int place = 0; place < 7; place++) {
            line.add(waits("+7903555783" + place));
        }

        // A router joins
        try (var third = product.joins("router-3")) {
            theNextIsAnsweredAloneOf(line, talking);

            // Each dies, one of them the company's owner
            for (var router : List.of("router-1", "router-2")) {
                product.awaitKillable(router);
                product.kill(router);
                theNextIsAnsweredAloneOf(line, talking);
                product.awaitReady(router);
            }

            // Each freezes for so long that the others take over, and then believes for a while that nothing was
            for (var router : List.of("router-1", "router-2")) {
                product.freeze(router);
                try {
                    theNextIsAnsweredAloneOf(line, talking);
                } finally {
                    product.thaw(router);
                }
                product.awaitReady(router);
            }
            theNextIsAnsweredAloneOf(line, talking);

            // The third leaves
            third.leaves();
            theNextIsAnsweredAloneOf(line, talking);
        }
    }

    /// Whoever waits behind them waits on.
    private static void theNextIsAnsweredAloneOf(Deque<Switch.Caller> line, Deque<Switch.Caller> talking) {
        talking.removeFirst().hangsUp();
        talking.add(line.removeFirst().awaitsState("talking"));
        assertThat(line)
                .noneMatch(caller ->
                        caller.trail().contains("talking") || caller.trail().contains("ended"));
        assertThat(talking).allMatch(caller -> caller.isTalking());
    }

    private Switch.Caller calls(String from) {
        var caller = node.calls(from, NUMBER, List.of());
        callers.add(caller);
        return caller;
    }

    /// With music, while nobody is free.
    private Switch.Caller waits(String from) {
        return calls(from).awaits("heard");
    }

    private static Locator rowOf(Page page, String number) {
        return page.locator("#callers > li", new Page.LocatorOptions().setHasText(number));
    }

    private static void choose(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        assertThat(page.locator(".notice[role=status]")).containsText("Passed on");
    }

    private static ValidatableResponse adds(String what, Map<String, Object> body) {
        return olga.asks()
                .contentType(ContentType.JSON)
                .body(body)
                .post(product.url("tenant-api") + "/api/v1/" + what)
                .then()
                .statusCode(201);
    }

    private static void draw() {
        var wait = Map.of(
                "type",
                "queue",
                "id",
                "wait",
                "queue",
                "shift",
                "maxWaitSeconds",
                1_200,
                "keys",
                List.of(),
                "exits",
                Map.of("timed-out", "message", "full", "message", "nobody-on-duty", "message"));
        var message = Map.of(
                "type",
                "voicemail",
                "id",
                "message",
                "greeting",
                Map.of("kind", "stock", "phrase", "voicemail"),
                "limitSeconds",
                60,
                "exits",
                Map.of());
        olga.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("id", "shift", "name", "Shift line", "entry", "wait", "steps", List.of(wait, message)))
                .put(product.url("tenant-api") + "/api/v1/schemes/shift/draft")
                .then()
                .statusCode(200);
    }

    private static long publish() {
        return olga.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("revision", 2, "comment", "A queue"))
                .post(product.url("tenant-api") + "/api/v1/schemes/shift/publish")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("planVersion");
    }

    private static void awaitOnDuty(String person) {
        Awaitility.await(person + " is on duty")
                .atMost(PATIENCE)
                .until(() -> "on"
                        .equals(olga.reads("reporting", "/board/agents/" + person, Map.of())
                                .getString("agent?.duty")));
    }

    private static void awaitLive(long plan) {
        Awaitility.await("the plan is live everywhere").atMost(PATIENCE).until(() -> {
            var applied = olga.reads("tenant-api", "/plans/" + plan + "/applied", Map.of());
            return applied.getList("appliers").size() >= applied.getInt("expected");
        });
    }
}
