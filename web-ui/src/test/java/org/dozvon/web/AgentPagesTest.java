package org.dozvon.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// The page of whoever answers calls.
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "petr", roles = "agent")
class AgentPagesTest {
    private static final String DUTY = "PUT /api/v1/desk/agents/petr/duty";

    @BeforeEach
    void demo() {
        FakeServices.reset();
        FakeServices.answer(DUTY, 202, "{\"commandId\":\"c1\"}");
    }

    @Test
    void whoOnlyAnswersShouldLandOnTheirOwnPageAndSeeWhatIsForThem() {
        var answer = given().redirects().follow(false).get("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/desk");
        assertThat(Visitors.page("/desk", "ru"))
                .contains("Моя смена", "Пётр, мастер", "На смене", "Обед", "href=\"/call-backs\"")
                .doesNotContain("href=\"/schemes\"", "href=\"/calls\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on    | ready       | Ready               | may ring your phone
            on    | offered     | Your phone rings    | Pick up
            on    | talking     | In a talk           | No other call of a queue
            on    | elsewhere   | In another talk     | Until it ends
            on    | wrap-up     | Pause after a talk  | until 15:00:30
            on    | resting     | Pause: you did not  | until 15:00:30, since you did not answer
            on    | unreachable | No phone connected  | Check your phone
            break | on-break    | On a break          | until you press
            break | talking     | In a talk           | You chose a break: it begins after this
            off   | off         | Off duty            | until you press
            off   | talking     | In a talk           | You chose to be off duty: it begins after this
            on    | new-to-us   | Not known           | you can still choose
            """)
    void whatTheyAreShouldStandInWordsWithTheReasonWhyNothingRings(
            String duty, String status, String word, String why) {
        is("""
            {"lagMillis":40,"agent":{"person":"petr","duty":"%s","status":"%s","since":"2026-11-20T12:00:00Z","until":"2026-11-20T12:00:30Z"}}""".formatted(duty, status));

        assertThat(Visitors.page("/desk", "en"))
                .contains(word, why)
                .containsPattern(status.equals("new-to-us") ? word : "since (20 Nov.*, )?15:00");
    }

    @Test
    void whoIsOnDutyByScheduleShouldReadUntilWhen() {
        var doing = "{\"lagMillis\":40,\"agent\":{\"person\":\"petr\",\"duty\":\"on\",\"status\":\"ready\","
                + "\"since\":\"2026-11-20T06:00:00Z\",\"turns\":\"2026-11-20T15:00:00Z\"%s}}";

        is(doing.formatted(""));
        assertThat(Visitors.page("/desk", "ru")).containsPattern("По графику до .*18:00\\.");
        is(doing.formatted(",\"said\":\"2026-11-20T07:00:00Z\""));
        assertThat(Visitors.page("/desk", "en")).containsPattern("Chosen by hand: it holds until .*18:00");
    }

    @Test
    void whatNobodyKnowsShouldBeSaid() {
        is("{\"lagMillis\":null,\"agent\":null}");
        assertThat(Visitors.page("/desk", "en")).contains("Telephony has not answered yet");

        is("{\"lagMillis\":40,\"agent\":null}");
        assertThat(Visitors.page("/desk", "en")).contains("in no group that answers a queue");

        FakeServices.answer("GET /api/v1/board/agents/petr", 503, "{\"status\":503,\"code\":\"unavailable\"}");
        assertThat(Visitors.page("/desk", "en")).contains("cannot be seen now", "value=\"lunch\"");
    }

    @ParameterizedTest
    @CsvSource({
        "on, '\"duty\":\"on\",\"reason\":\"\"', вы на смене",
        "lunch, '\"duty\":\"break\",\"reason\":\"Обед\"', Передано: перерыв",
        "meeting, '\"duty\":\"break\",\"reason\":\"Совещание\"', Передано: перерыв",
        "other, '\"duty\":\"break\",\"reason\":\"К врачу\"', Передано: перерыв",
        "off, '\"duty\":\"off\",\"reason\":\"\"', вы не на смене"
    })
    void whatIsChosenShouldBePassedOnOfThemselfAlone(String choice, String passedOn, String told) {
        var answer = choose(Map.of("choice", choice, "other", " К врачу ", "person", "viktor"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked(DUTY).getLast().body()).contains(passedOn);
        assertThat(FakeServices.asked("PUT /api/v1/desk/agents/viktor/duty")).isEmpty();
        var path = answer.header("Location").replaceFirst(".*(/desk.*)", "$1");
        assertThat(Visitors.page(path, "ru")).contains(told);
    }

    @Test
    void aReasonThatIsRefusedShouldStayBesideItsField() {
        FakeServices.answer(DUTY, 422, """
            {"status":422,"code":"input-invalid","detail":"Так нельзя.","problems":[{"field":"reason","message":"Не длиннее 100 знаков."}]}""");

        var answer = choose(Map.of("choice", "other", "other", "<b>длинно</b>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("id=\"other-error\">Не длиннее 100 знаков.", "&lt;b&gt;длинно")
                .doesNotContain("<b>длинно");
    }

    @Test
    void whatNoButtonOffersShouldBePassedOnToNobody() {
        assertThat(choose(Map.of("choice", "anything")).statusCode()).isEqualTo(404);
        assertThat(FakeServices.asked(DUTY)).isEmpty();
    }

    @Test
    void anAccountThatBelongsToNobodyShouldBeToldHowToBeSomebody() {
        FakeServices.answer("GET /api/v1/desk/me", 200, "{\"person\":null,\"name\":null}");

        assertThat(Visitors.page("/desk", "en"))
                .contains("belongs to nobody", "under People")
                .doesNotContain("value=\"lunch\"");
        assertThat(choose(Map.of("choice", "on")).statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked(DUTY)).isEmpty();
    }

    @Test
    void theirStateShouldComeAnewOnlyWhenItReadsDifferently() {
        var live = Visitors.page("/desk", "ru").replaceAll("(?s).*hx-get=\"(/desk/live\\?seen=[0-9a-f]+)\".*", "$1");

        assertThat(given().header("Accept-Language", "ru").get(live).statusCode())
                .isEqualTo(204);
        assertThat(given().header("Accept-Language", "ru").get(live + "0").asString())
                .contains("id=\"now\"")
                .doesNotContain("<html", "<form");
    }

    @Test
    @TestSecurity(user = "ivan", roles = "supervisor")
    void aSupervisorKeepsTheWholeMenuAndTheirHome() {
        assertThat(given().redirects().follow(false).get("/").statusCode()).isEqualTo(200);
        assertThat(Visitors.page("/desk", "en")).contains("href=\"/schemes\"");
    }

    private static void is(String json) {
        FakeServices.answer("GET /api/v1/board/agents/petr", 200, json);
    }

    private static Response choose(Map<String, String> fields) {
        return Visitors.visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post("/desk");
    }
}
