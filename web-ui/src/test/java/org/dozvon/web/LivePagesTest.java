package org.dozvon.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "olga", roles = "supervisor")
class LivePagesTest {
    @TestHTTPResource("/live/stream")
    URI stream;

    @BeforeEach
    void demo() {
        FakeServices.reset();
    }

    @Test
    void whoWaitsAndWhoAnswersShouldStandOnThePageInBothLanguages() {
        assertThat(Visitors.page("/live", "ru"))
                .contains(
                        "+7 903 555-01-42",
                        "Ирина",
                        "Запись на сервис, место 1",
                        "4 попытки",
                        "звонит: Борис, мастер",
                        "Номер скрыт",
                        "Перерыв</span> <span class=\"muted\">обед",
                        "с +7 921 333-44-55",
                        "1 из 3");
        assertThat(Visitors.page("/live", "en"))
                .contains("place 1", "ringing: Борис, мастер", "answered within 20 s", "could not join: 2")
                .doesNotContain("Ждут", "попытки");
    }

    @Test
    void aHiddenCallerShouldNotBeOfferedACallBack() {
        var page = Visitors.page("/live", "en");

        assertThat(page.split("data-act=\"call-back\"", -1)).hasSize(2);
        assertThat(page.split("data-act=\"to-front\"|data-act=\"front\"", -1)).hasSize(3);
    }

    @Test
    void whoWasPromisedACallShouldBeSeenAtTheirPlaceAndOnlyBePutFirstOrTakenBack() {
        FakeServices.answer("GET /api/v1/board", 200, DemoBoard.promised());

        var page = Visitors.page("/live", "en");
        assertThat(page)
                .contains("Call back promised", "to be called back: 1", "data-act=\"take-back\">Do not call back")
                .contains("data-act=\"front\"")
                .doesNotContain("data-act=\"hang-up\"", "data-act=\"redirect\"", "data-act=\"call-back\"");
        assertThat(Visitors.page("/live", "ru")).contains("Обещали перезвонить", "ждут звонка: 1");
        post("/live/callers/w1/take-back").then().statusCode(202);
        assertThat(FakeServices.asked("POST /api/v1/desk/callers/w1/hang-up")).hasSize(1);
    }

    @Test
    void whatIsNotKnownShouldBeSaidInWordsAndNotAsZeros() {
        FakeServices.answer("GET /api/v1/board", 200, DemoBoard.nothingTold());

        assertThat(Visitors.page("/live", "en"))
                .contains("<span class=\"value\">–</span>", "Nobody is waiting")
                .doesNotContain("<span class=\"value\">0", "0%");
    }

    @Test
    void withoutAQueueThePageShouldSayWhatItIsFor() {
        FakeServices.answer("GET /api/v1/board", 200, DemoBoard.nothingTold());
        var model = new String(FakeServices.told("GET /api/v1/model"), StandardCharsets.UTF_8);
        FakeServices.answer(
                "GET /api/v1/model", 200, model.substring(0, model.indexOf("\"queues\":[")) + "\"queues\":[]}");

        assertThat(Visitors.page("/live", "en")).contains("No queues yet").doesNotContain("live-state");
    }

    @Test
    void anActShouldBeAskedForInTheServicesWords() {
        post("/live/callers/w1/front").then().statusCode(202).body("commandId", org.hamcrest.Matchers.is("k-front"));
        assertThat(FakeServices.asked("POST /api/v1/desk/callers/w1/front")).hasSize(1);

        Visitors.visitor()
                .formParam("kind", "phone")
                .formParam("id", "8 (812) 309-15-00")
                .post("/live/callers/w1/redirect")
                .then()
                .statusCode(202);
        assertThat(FakeServices.asked("POST /api/v1/desk/callers/w1/redirect")
                        .getLast()
                        .body())
                .contains("\"kind\":\"phone\"", "\"id\":\"+78123091500\"");

        Visitors.visitor()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reason", " обед ")
                .post("/live/agents/viktor/break")
                .then()
                .statusCode(202);
        assertThat(FakeServices.asked("PUT /api/v1/desk/agents/viktor/duty")
                        .getLast()
                        .body())
                .contains("\"duty\":\"break\"", "\"reason\":\"обед\"");
    }

    @Test
    void whoHasAPhoneHereShouldAnswerWithItAndNobodyElseIsOfferedTo() {
        FakeServices.answer("GET /api/v1/desk/me", 200, "{\"person\":\"olga\"}");
        assertThat(Visitors.page("/live", "en")).contains("data-act=\"answer\"");
        post("/live/callers/w1/answer").then().statusCode(202);
        assertThat(FakeServices.asked("POST /api/v1/desk/callers/w1/redirect")
                        .getLast()
                        .body())
                .contains("\"kind\":\"person\"", "\"id\":\"olga\"");

        FakeServices.answer("GET /api/v1/desk/me", 200, "{}");
        assertThat(Visitors.page("/live", "en")).contains("data-act=\"front\"").doesNotContain("data-act=\"answer\"");
        post("/live/callers/w1/answer").then().statusCode(404);
    }

    @Test
    void whoHasAPhoneHereShouldListenToTalksWithIt() {
        FakeServices.answer("GET /api/v1/desk/me", 200, "{\"person\":\"olga\"}");
        FakeServices.answer("POST /api/v1/desk/agents/viktor/listen", 202, "{\"commandId\":\"k-listen\"}");
        assertThat(Visitors.page("/live", "ru"))
                .contains(
                        "data-act=\"listen\">Слушать",
                        "data-act=\"whisper\">Подсказать",
                        "data-act=\"barge\">Вступить");
        post("/live/agents/viktor/whisper")
                .then()
                .statusCode(202)
                .body("commandId", org.hamcrest.Matchers.is("k-listen"));
        assertThat(FakeServices.asked("POST /api/v1/desk/agents/viktor/listen")
                        .getLast()
                        .body())
                .contains("\"mode\":\"whisper\"");

        FakeServices.answer("GET /api/v1/desk/me", 200, "{}");
        assertThat(Visitors.page("/live", "en")).doesNotContain("data-act=\"listen\"");
    }

    @Test
    void whatIsRefusedShouldBeToldInTheServicesWords() {
        FakeServices.answer(
                "POST /api/v1/desk/callers/w1/redirect",
                422,
                "{\"title\":\"x\",\"status\":422,\"code\":\"phone-own\",\"detail\":\"That number is your own.\"}");

        Visitors.visitor()
                .accept("application/json")
                .formParam("kind", "phone")
                .formParam("id", "+78123091500")
                .post("/live/callers/w1/redirect")
                .then()
                .statusCode(422)
                .body("detail", org.hamcrest.Matchers.is("That number is your own."));
        post("/live/callers/foreign/front").then().statusCode(404);
        post("/live/callers/w1/shout").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ivan", roles = "manager")
    void aManagerShouldSeeTheBoardAndActOnNothing() {
        assertThat(Visitors.page("/live", "en")).contains("Ирина").doesNotContain("data-act=", "<dialog id=\"act-");
        post("/live/callers/w1/front").then().statusCode(404);
        post("/live/agents/viktor/off").then().statusCode(404);
        assertThat(FakeServices.asked("POST /api/v1/desk/callers/w1/front")).isEmpty();
    }

    @Test
    @TestSecurity(user = "petr", roles = "agent")
    void anAgentShouldNotSeeTheBoard() {
        assertThat(Visitors.page("/calls", "en")).doesNotContain("href=\"/live\"");
        given().get("/live").then().statusCode(403);
        given().accept("application/json").get("/live/stream").then().statusCode(403);
        assertThat(FakeServices.asked("GET /api/v1/board/stream")).isEmpty();
    }

    @Test
    void theStreamShouldBeginWithAllAndGoOnWithWhatHasChanged() throws Exception {
        // Browsers of other tests may leave theirs a moment later.
        var openBefore = FakeServices.openStreams();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(stream)
                            .timeout(Duration.ofMinutes(1))
                            .header("Accept-Language", "en")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(next(lines, "figures")).contains("1 of 3");
                assertThat(next(lines, "callers")).contains("\"order\":[\"w1\",\"w2\"]", "Ирина", "Number hidden");
                next(lines, "beat");

                // When one goes, and somebody's answer comes
                FakeServices.answer(
                        "GET /api/v1/board",
                        200,
                        DemoBoard.board(
                                7_000,
                                java.util.List.of(DemoBoard.hidden()),
                                DemoBoard.agents(),
                                DemoBoard.answer("k-front", "too-late", "{\"by\":\"Иван\",\"task\":\"redirect\"}")));

                // Then
                assertThat(next(lines, "callers")).contains("\"order\":[\"w2\"]");
                assertThat(next(lines, "answers")).contains("Too late: “Redirect” came first, by Иван");
                assertThat(next(lines, "beat")).contains("\"lag\":7000");
            }
            client.shutdownNow();
        }

        // When whoever looked is gone, the service's stream is let go, at the latest with the minute that it lasts
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> FakeServices.openStreams() <= openBefore);
    }

    @Test
    void aStreamThatIsRefusedShouldSayWhy() {
        FakeServices.answer(
                "GET /api/v1/board/stream",
                429,
                "{\"title\":\"x\",\"status\":429,\"code\":\"too-many-streams\",\"detail\":\"Close one.\"}");

        given().accept("application/json")
                .get("/live/stream")
                .then()
                .statusCode(429)
                .body("detail", org.hamcrest.Matchers.is("Close one."));
    }

    private static io.restassured.response.Response post(String path) {
        return Visitors.visitor().accept("application/json").post(path);
    }

    /// The data of the next event of that name.
    private static String next(BufferedReader lines, String name) throws Exception {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("event: " + name)) {
                return lines.readLine();
            }
        }
        throw new AssertionError("Expected an event " + name + ", but the stream ended.");
    }
}
