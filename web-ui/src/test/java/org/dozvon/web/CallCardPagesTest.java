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

/// The card of somebody's own talk.
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "petr", roles = "agent")
class CallCardPagesTest {
    private static final String CARD = "GET /api/v1/desk/me/call";

    @BeforeEach
    void demo() {
        FakeServices.reset();
        for (var deed : new String[] {"hold", "resume", "park", "send"}) {
            FakeServices.answer("POST /api/v1/desk/calls/c1/" + deed, 202, "{\"commandId\":\"c1\"}");
        }
    }

    @Test
    void whoTalksShouldSeeWithWhomSinceWhenAndWhereTheyCanBeSent() {
        assertThat(Visitors.page("/desk", "ru"))
                .contains("Ваш звонок", "903 555-01-99", "Ivan", "Очередь: ", "1:05", "Удержать", "На парковку")
                .contains("value=\"person.anna\"", "value=\"queue.service\"", "value=\"scheme.main\"")
                .doesNotContain("value=\"person.petr\"", "Вернуться к клиенту");
    }

    @Test
    void whoIsOnHoldShouldBeSaidToBe() {
        is("""
            {"now":"2026-11-20T13:01:05Z","talk":{"call":"c1","number":null,"since":"2026-11-20T12:00:00Z","stage":"held"}}""");

        assertThat(Visitors.page("/desk", "en"))
                .contains("Hidden number", "1:01:05", "On hold", "Back to the customer", "/desk/calls/c1/resume")
                .doesNotContain("/desk/calls/c1/hold");
    }

    @ParameterizedTest
    @CsvSource({
        "park, done, 71, fetches them with *71",
        "park, refused, , All nine places",
        "send, done, , has been sent on",
        "send, refused, , Nobody can be sent there",
        "send, too-late, , that talk is over"
    })
    void whatBecameOfItShouldBeToldForAMinute(String deed, String outcome, String where, String told) {
        var json = "{\"now\":\"2026-11-20T12:%s:30Z\",\"talk\":null,\"answer\":{\"commandId\":\"x\",\"deed\":\"" + deed
                + "\",\"outcome\":\"" + outcome + "\",\"at\":\"2026-11-20T12:00:00Z\",\"where\":"
                + (where == null ? "null" : "\"" + where + "\"") + "}}";

        is(json.formatted("00"));
        assertThat(Visitors.page("/desk", "en")).contains(told).doesNotContain("id=\"card-hold\"");
        is(json.formatted("01"));
        assertThat(Visitors.page("/desk", "en")).doesNotContain(told);
    }

    @Test
    void whoTalksWithNobodyShouldSeeNoCard() {
        is("{\"now\":\"2026-11-20T12:01:05Z\",\"talk\":null,\"answer\":null}");

        assertThat(Visitors.page("/desk", "en"))
                .doesNotContain("id=\"card-hold\"")
                .containsPattern("id=\"card\"[^>]* hidden");
    }

    @Test
    void whatNobodyCanTellShouldKeepNobodyFromTheirShift() {
        FakeServices.answer(CARD, 503, "{\"status\":503,\"code\":\"unavailable\"}");

        assertThat(Visitors.page("/desk", "en")).contains("value=\"lunch\"").doesNotContain("id=\"card-hold\"");
    }

    @ParameterizedTest
    @CsvSource({"hold", "resume", "park"})
    void whatIsPressedShouldBePassedOn(String deed) {
        var answer = post(deed, Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("POST /api/v1/desk/calls/c1/" + deed)).hasSize(1);
        assertThat(Visitors.page("/desk?chosen=asked", "en")).contains("Passed on.");
    }

    @ParameterizedTest
    @CsvSource({
        "person.anna, '', person, anna",
        "queue.service, '', queue, service",
        "'', 102, inside, 102",
        "person.anna, 102, inside, 102",
        "'', 8 (495) 123-45-67, phone, +74951234567",
        "'', +4930123456, phone, +4930123456"
    })
    void whereTheyAreSentShouldBePassedOn(String to, String number, String kind, String id) {
        var answer = post("send", Map.of("to", to, "number", number));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("POST /api/v1/desk/calls/c1/send")
                        .getLast()
                        .body())
                .isEqualTo("{\"to\":{\"kind\":\"%s\",\"id\":\"%s\"}}".formatted(kind, id));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "planet.mars, ''", "'', 1", "'', call me"})
    void nowhereShouldBeSaidBesideItsField(String to, String number) {
        var answer = post("send", Map.of("to", to, "number", number));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("id=\"to-error\">").containsPattern("<details[^>]* open");
        assertThat(FakeServices.asked("POST /api/v1/desk/calls/c1/send")).isEmpty();
    }

    @Test
    void whatIsRefusedShouldStandBesideItsField() {
        FakeServices.answer("POST /api/v1/desk/calls/c1/send", 422, """
            {"status":422,"code":"input-invalid","detail":"Так нельзя.","problems":[{"field":"to.id","message":"Такого номера нет."}]}""");

        assertThat(post("send", Map.of("number", "999")).asString()).contains("id=\"to-error\">Такого номера нет.");
    }

    @Test
    void aTalkThatIsOverShouldBeSaidToBe() {
        FakeServices.answer("POST /api/v1/desk/calls/c1/park", 404, "{\"status\":404,\"code\":\"not-found\"}");

        assertThat(post("park", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void theCardShouldComeAnewOnlyWhenItReadsDifferently() {
        var card = Visitors.page("/desk", "ru").replaceAll("(?s).*hx-get=\"(/desk/card\\?seen=[0-9a-f]+)\".*", "$1");

        is("""
            {"now":"2026-11-20T12:02:00Z","talk":{"call":"c1","number":"+79035550199","name":"Ivan","queue":"service",
             "since":"2026-11-20T12:00:00Z","stage":"talking"}}""");
        assertThat(given().header("Accept-Language", "ru").get(card).statusCode())
                .isEqualTo(204);
        assertThat(given().header("Accept-Language", "ru").get(card + "0").asString())
                .contains("id=\"card\"", "2:00")
                .doesNotContain("<html");
    }

    private static void is(String json) {
        FakeServices.answer(CARD, 200, json);
    }

    private static Response post(String deed, Map<String, String> fields) {
        return Visitors.visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post("/desk/calls/c1/" + deed);
    }
}
