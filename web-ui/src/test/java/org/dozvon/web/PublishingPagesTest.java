package org.dozvon.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.Answering.Does;
import org.dozvon.scheme.rehearse.CallEnd;
import org.dozvon.scheme.rehearse.Place;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.rehearse.SavedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "olga", roles = "owner")
class PublishingPagesTest {
    @BeforeEach
    void demo() {
        FakeServices.reset();
    }

    @Test
    void aRedTestShouldBeToldAndDrawnOnItsBlock() {
        var page = Visitors.page("/schemes/main/tests", "ru");

        assertThat(page)
                .contains("Иначе пошли звонки в проверках: 1 из 2", "Как надо", "Пошёл иначе")
                .contains("ожидали — дальше — «Мастера»")
                .contains("\"problems\":[{\"step\":\"s2\",\"code\":\"test-path-differs\"")
                .contains("нажимает 2", "номер скрыт");
    }

    @Test
    void aCallThatWasPlayedOnADraftShouldBecomeATestAsItWasPlayed() throws Exception {
        // Given
        var played = Visitors.visitor()
                .formParam("what", "draft:main")
                .formParam("caller", "+7 903 555-01-77")
                .formParam("moment", "2026-11-23T12:00")
                .formParam("keys", "-, 2")
                .formParam("answer-boris", "BUSY")
                .formParam("answer-viktor", "ANSWERS")
                .formParam("answer-anna", "UNREACHABLE")
                .formParam("others", "UNREACHABLE")
                .formParam("silent", "1")
                .post("/test-call/simulate")
                .asString();
        assertThat(played).doesNotContain("#test-form");

        // When
        var answer = Visitors.visitor()
                .header("HX-Request", "true")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("scheme", hidden(played, "scheme"))
                .formParam("recorded", hidden(played, "recorded"))
                .formParam("test-name", "К мастерам")
                .post("/test-call/keep");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("/schemes/main/tests");
        var kept = FakeServices.asked("PUT /api/v1/schemes/main/tests").getLast();
        assertThat(kept.headers()).containsEntry("If-match", java.util.List.of("3"));
        var tests = SchemeJson.WIRE.readTree(kept.body()).get("tests");
        assertThat(tests).hasSize(3);
        var test = SchemeJson.WIRE.treeToValue(tests.get(2), SavedTest.class);
        assertThat(test.name()).isEqualTo("К мастерам");
        assertThat(test.call())
                .isEqualTo(new SavedCall(
                        null,
                        new PhoneNumber("+79035550177"),
                        LocalDateTime.parse("2026-11-23T12:00"),
                        List.of("", "2"),
                        Map.of("boris", Answering.of(Does.BUSY), "viktor", Answering.of(Does.PICKS_UP)),
                        Answering.of(Does.UNREACHABLE),
                        0,
                        null,
                        null));
        assertThat(test.expected().ending()).isEqualTo(CallEnd.TALKED);
        assertThat(test.expected().path()).extracting(Place::toString).containsExactly("s1", "s2", "s4");
        assertThat(test.expected().rang()).containsExactly(List.of("boris"), List.of("viktor"));
    }

    @Test
    void aCallOfANumberShouldNotBeOfferedAsATest() {
        var played = Visitors.visitor()
                .formParam("what", "number:+78123091500")
                .formParam("moment", "2026-11-23T12:00")
                .post("/test-call/simulate");

        assertThat(played.statusCode()).isEqualTo(200);
        assertThat(played.asString()).contains("data-trail").doesNotContain("/test-call/keep");
    }

    @ParameterizedTest
    @CsvSource({"'',{}", "Ночью,{}", "Ночью,''", "Ночью,[1"})
    void whatWasNotPlayedOrHasNoNameShouldNotBeKept(String name, String recorded) {
        var answer = Visitors.visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("scheme", "main")
                .formParam("recorded", recorded)
                .formParam("test-name", name)
                .post("/test-call/keep");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(FakeServices.asked("PUT /api/v1/schemes/main/tests")).isEmpty();
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name + " in " + page).isTrue();
        return field.group(1).replace("&quot;", "\"").replace("&amp;", "&");
    }

    /// In a browser that asks with htmx, which shows no other refusals than those of its configuration.
    @Test
    void anOrderThatHasChangedMeanwhileShouldBeToldWithWhatItIsNow() {
        // Given
        FakeServices.answer("DELETE /api/v1/schemes/main/orders/o1", 412, """
            {"status":412,"code":"order-changed-meanwhile","detail":"Публикация уже прошла."}""");

        // When
        var answer = Visitors.visitor()
                .header("HX-Request", "true")
                .formParam("state", "waiting")
                .post("/schemes/main/orders/o1/cancel");

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Публикация уже прошла.", "/schemes/main/orders/o2/cancel");
        assertThat(Visitors.page("/", "ru")).contains("4(09|22)");
    }

    @Test
    void aRefusedWayBackShouldBeToldOnThePageAndNotInItsDialog() {
        FakeServices.answer("POST /api/v1/schemes/main/rollback", 422, """
            {"status":422,"code":"tests-differ","detail":"Проверки пошли иначе.","problems":[{"message":"К мастерам: пошла иначе."}]}""");

        var answer = Visitors.visitor()
                .header("HX-Request", "true")
                .formParam("version", "6")
                .formParam("comment", "")
                .post("/schemes/main/rollback");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.header("HX-Retarget")).isEqualTo("body");
        assertThat(answer.asString()).contains("Проверки пошли иначе.", "К мастерам: пошла иначе.", "back-to-6");
    }

    @Test
    void thePageThatAFormLeadsToShouldBeLoadedWhole() {
        FakeServices.answer(
                "POST /api/v1/recipes/one-person", 201, Demo.answers().get("GET /api/v1/schemes/main"));

        var answer = Visitors.visitor()
                .header("HX-Request", "true")
                .header("HX-Boosted", "true")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("who", "anna")
                .formParam("mailbox", "anna")
                .formParam("name", "Один")
                .post("/recipes/one-person");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/schemes/main");
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void aPublishShouldBeOrderedForTheCompanysHour() {
        // Given
        FakeServices.answer("POST /api/v1/schemes/main/orders", 201, """
            {"id":"o9","state":"waiting","publishAt":"2027-11-27T17:00:00Z","comment":"","orderedBy":"Ольга"}""");

        // When
        var answer = Visitors.visitor()
                .formParam("revision", "12")
                .formParam("comment", "x")
                .formParam("publishAt", "2027-11-26T20:00")
                .formParam("returnAt", "")
                .post("/schemes/main/orders");

        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/schemes/main?done=ordered");
        assertThat(FakeServices.asked("POST /api/v1/schemes/main/orders")
                        .getLast()
                        .body())
                .contains("\"publishAt\":\"2027-11-26T17:00:00Z\"", "\"returnAt\":null");
        assertThat(Visitors.visitor()
                        .formParam("publishAt", "")
                        .post("/schemes/main/orders")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theFieldsOfALaterHourShouldNotStandInTheFormThatPublishesNow() {
        var page = Visitors.page("/schemes/main/publish", "en");

        var now = page.substring(page.indexOf("hx-post=\"/schemes/main/publish\""), page.indexOf("</form>"));
        var later = page.substring(page.indexOf("hx-post=\"/schemes/main/orders\""));
        assertThat(now).contains("name=\"comment\"", "type=\"submit\"").doesNotContain("publishAt");
        assertThat(later.substring(0, later.indexOf("</form>")))
                .contains(
                        "hx-include=\"#comment\"",
                        "name=\"revision\" value=\"12\"",
                        "name=\"publishAt\"",
                        "name=\"returnAt\"",
                        "type=\"submit\"");
    }

    @Test
    void aRefusedOrderShouldKeepWhatWasTyped() {
        // Given
        FakeServices.answer("POST /api/v1/schemes/main/orders", 422, """
            {"status":422,"code":"input-invalid","detail":"No.","problems":[{"field":"comment","code":"text-invalid","message":"Comment: 200 characters at most."}]}""");

        // When
        var answer = Visitors.visitor()
                .formParam("revision", "12")
                .formParam("comment", "Christmas")
                .formParam("publishAt", "2027-12-24T18:00")
                .formParam("returnAt", "2027-12-27T09:00")
                .post("/schemes/main/orders");

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains(
                        "value=\"Christmas\"",
                        "value=\"2027-12-24T18:00\"",
                        "value=\"2027-12-27T09:00\"",
                        "<details class=\"later\" open>",
                        "Comment: 200 characters at most.");
    }

    @Test
    void whatWaitsAndWhatWasRefusedShouldStandOnTheSchemesPage() {
        var page = Visitors.page("/schemes/main", "ru");

        assertThat(page)
                .contains(
                        "27 нояб., 20:00", "Выходные", "такого сотрудника больше нет", "/schemes/main/orders/o1/cancel")
                .contains("name=\"state\" value=\"waiting\"", "name=\"state\" value=\"refused\"")
                .doesNotContain("/orders/o3/");
    }

    @ParameterizedTest
    @CsvSource({"refused,не удалось опубликовать", "return-refused,не удалось вернуть"})
    void anOrderThatWasRefusedShouldBeToldOnHome(String state, String told) {
        // Given
        assertThat(Visitors.page("/", "ru")).doesNotContain(told);
        FakeServices.answer(
                "GET /api/v1/schemes",
                200,
                Demo.answers()
                        .get("GET /api/v1/schemes")
                        .replace("\"warnings\":0}", "\"warnings\":0,\"order\":\"" + state + "\"}"));

        // When
        var home = Visitors.page("/", "ru");

        // Then
        assertThat(home).containsPattern("Схему «Реклама» " + told + "[^<]*<a href=\"/schemes/ads\"");
    }

    @Test
    void aRecipeShouldSendItsAnswersInTheirOrder() {
        // Given
        FakeServices.answer("POST /api/v1/recipes/departments-by-menu", 422, """
            {"status":422,"code":"input-invalid","detail":"No.","problems":[{"field":"answers.departments","code":"label-invalid","message":"У каждой строки своё название."}]}""");

        // When
        var answer = Visitors.visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("name", "Отделы")
                .formParam("hours", "office")
                .formParam("departments-label", "Сервис", "Продажи")
                .formParam("departments", "boris", "anna")
                .formParam("mailbox", "olga")
                .post("/recipes/departments-by-menu");

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("У каждой строки своё название.", "value=\"Сервис\"", "value=\"Отделы\"");
        assertThat(FakeServices.asked("POST /api/v1/recipes/departments-by-menu")
                        .getLast()
                        .body())
                .contains(
                        "\"departments\":[{\"value\":\"boris\",\"label\":\"Сервис\"},{\"value\":\"anna\",\"label\":\"Продажи\"}]");
    }

    @Test
    void aFileShouldReplaceOnlyTheDraftThatItsReaderSaw() {
        // Given
        var form = Visitors.page("/scheme-texts/main", "ru");
        FakeServices.answer(
                "GET /api/v1/schemes/main",
                200,
                Demo.answers().get("GET /api/v1/schemes/main").replace("\"revision\":12", "\"revision\":15"));
        FakeServices.answer(
                "PUT /api/v1/scheme-texts/main",
                412,
                "{\"status\":412,\"code\":\"draft-changed-elsewhere\",\"detail\":\"Черновик изменили.\"}");

        // When
        var answer = Visitors.visitor()
                .multiPart("revision", hidden(form, "revision"))
                .multiPart(
                        "file",
                        "scheme.json",
                        "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "application/json")
                .post("/scheme-texts/main");

        // Then
        var sent = FakeServices.asked("PUT /api/v1/scheme-texts/main").getLast();
        assertThat(sent.headers()).containsEntry("If-match", List.of("12"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Черновик изменили.");
        assertThat(hidden(answer.asString(), "revision")).isEqualTo("15");
    }

    @Test
    void aRecipeAndItsTestsShouldAskTheServicesOnlyForWhatIsShown() {
        // Given
        FakeServices.answer(
                "POST /api/v1/recipes/one-person", 201, Demo.answers().get("GET /api/v1/schemes/main"));
        FakeServices.answer("GET /api/v1/schemes/main/tests", 200, "{\"revision\":0,\"tests\":[]}");

        // When
        var drawn = Visitors.visitor()
                .formParam("name", "x")
                .formParam("who", "anna")
                .formParam("mailbox", "olga")
                .post("/recipes/one-person");
        Visitors.page("/schemes/main/tests", "ru");

        // Then
        assertThat(drawn.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("GET /api/v1/model")).isEmpty();
        assertThat(FakeServices.asked("POST /api/v1/schemes/main/tests/run")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recipes", "/recipes/one-person", "/scheme-texts/new", "/scheme-texts/main"})
    void pagesOfSchemesShouldStandUnderSchemesOnTheMap(String path) {
        assertThat(Visitors.page(path, "ru")).containsPattern("<a href=\"/schemes\"[^>]*aria-current=\"page\"");
    }

    @Test
    void aFileThatCannotBeReadShouldSayWhere() {
        // Given
        FakeServices.answer("POST /api/v1/scheme-texts", 422, """
            {"status":422,"code":"text-unreadable","detail":"Этот текст не похож на схему.","problems":[{"field":"more","code":"json-field-unknown","message":"Строка 9, more: такого поля нет."}]}""");

        // When
        var answer = Visitors.visitor()
                .multiPart(
                        "file",
                        "scheme.yaml",
                        "more: 1".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "application/yaml")
                .post("/scheme-texts/new");

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Этот текст не похож на схему.", "Строка 9, more: такого поля нет.");
        var sent = FakeServices.asked("POST /api/v1/scheme-texts").getLast();
        assertThat(sent.body()).isEqualTo("more: 1");
        assertThat(sent.headers().get("Content-type").getFirst()).startsWith("application/yaml");
    }
}
