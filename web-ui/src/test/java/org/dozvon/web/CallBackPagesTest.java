package org.dozvon.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "ivan", roles = "manager")
class CallBackPagesTest {
    @BeforeEach
    void demo() {
        FakeServices.reset();
    }

    @Test
    void whoWaitsShouldStandInTheListAndOnHomeInBothLanguages() {
        assertThat(page("/call-backs", "ru"))
                .contains("Перезвонить", "Ждут звонка: 3", "+7 903 555-01-77", "Ирина", "2 раза", "href=\"/calls/c3\"");
        assertThat(page("/call-backs", "en"))
                .contains("Waiting: 3", "2 times", "not before", "href=\"/call-backs?after=k3\"")
                .doesNotContain("Ждут");
        assertThat(page("/", "en")).contains("To call back", "href=\"/call-backs\"");
    }

    @Test
    void whatIsDoneShouldBeAskedForAndSayHowItWent() {
        FakeServices.answer("GET /api/v1/call-backs", 200, "{\"callBacks\":[" + told("b2") + "],\"open\":0}");

        assertThat(page("/call-backs?state=done", "en")).contains("Got through", "Борис, мастер", "Waiting: 0");
        assertThat(FakeServices.asked("GET /api/v1/call-backs").getLast().query())
                .contains("state=done");
        assertThat(page("/call-backs/b2", "ru"))
                .contains("Дозвонился сам", "href=\"/calls/c1\"")
                .doesNotContain("<textarea");
    }

    @Test
    void whoCalledBackShouldSayHowItWent() {
        var answer = end("called-back", "Придёт в пятницу");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("POST /api/v1/call-backs/b1/done")
                        .getLast()
                        .body())
                .contains("\"outcome\":\"called-back\"", "Придёт в пятницу");
    }

    @Test
    void whoComesSecondShouldBeToldAndKeepTheirNote() {
        FakeServices.answer("POST /api/v1/call-backs/b1/done", 409, """
            {"title":"call-back-done","status":409,"code":"call-back-done","detail":"It has ended meanwhile."}""");
        FakeServices.answer("GET /api/v1/call-backs/b1", 200, told("b2").replace("\"b2\"", "\"b1\""));

        var answer = end("no-contact", "Нет <b>ответа</b>");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString())
                .contains("It has ended meanwhile.", "Got through", "readonly>Нет &lt;b&gt;ответа")
                .doesNotContain("name=\"outcome\"");
    }

    @Test
    void whatIsRefusedShouldStayInItsForm() {
        FakeServices.answer("POST /api/v1/call-backs/b1/done", 422, """
            {"status":422,"code":"invalid","problems":[{"field":"note","message":"Shorter, please."}]}""");

        var answer = end("no-contact", "Нет ответа");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("Shorter, please.", ">Нет ответа</textarea>", "value=\"no-contact\" checked")
                .doesNotContain("readonly");
    }

    @Test
    void thoseWhomNoCallEndedShouldBeShownWithoutTheWholeCompany() {
        page("/call-backs", "en");
        given().get("/call-backs/live?state=open&seen=0");
        page("/call-backs/b1", "en");

        assertThat(FakeServices.asked("GET /api/v1/model")).isEmpty();
    }

    @Test
    void whatHasNotChangedShouldStayAsItIsOnThePage() {
        var page = page("/call-backs", "ru");
        var live = page.substring(page.indexOf("/call-backs/live"), page.indexOf('"', page.indexOf("/call-backs/live")))
                .replace("&amp;", "&");

        assertThat(given().header("Accept-Language", "ru").get(live).statusCode())
                .isEqualTo(204);
        assertThat(given().header("Accept-Language", "ru").get(live + "0").asString())
                .contains("id=\"call-backs\"")
                .doesNotContain("<html");
    }

    @Test
    void aForeignOneShouldLookLikeOneThatIsUnknown() {
        assertThat(given().get("/call-backs/foreign").statusCode()).isEqualTo(404);
        assertThat(end("foreign", "called-back", "").statusCode()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "petr", roles = "agent")
    void anAgentShouldSeeTheListAndNoButtonThatEnds() {
        assertThat(page("/call-backs", "en")).contains("+7 903 555-01-77").doesNotContain("class=\"button small\"");
        assertThat(page("/call-backs/b1", "en")).doesNotContain("<textarea");
    }

    private static String told(String id) {
        return new String(FakeServices.told("GET /api/v1/call-backs/" + id), StandardCharsets.UTF_8);
    }

    private static Response end(String outcome, String note) {
        return end("b1", outcome, note);
    }

    private static Response end(String id, String outcome, String note) {
        var token = given().get("/call-backs").cookie("dozvon-csrf");
        return given().redirects()
                .follow(false)
                .header("Accept-Language", "en")
                .cookie("dozvon-csrf", token)
                .header("X-CSRF-TOKEN", token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("outcome", outcome)
                .formParam("note", note)
                .post("/call-backs/" + id);
    }

    private static String page(String path, String language) {
        return given().header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
