package org.dozvon.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    void aSimulatedCallShouldBecomeATest() {
        // Given
        FakeServices.answer("POST /api/v1/schemes/main/tests/record", 200, """
            {"id":"nochyu","name":"Ночью","call":{"moment":"2026-11-23T02:00:00"},"expected":{"ending":"voicemail"}}""");

        // When
        var answer = Visitors.visitor()
                .header("HX-Request", "true")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("what", "draft:main")
                .formParam("moment", "2026-11-23T02:00")
                .formParam("keys", "12")
                .formParam("answer-anna", "BUSY")
                .formParam("test-name", "Ночью")
                .post("/test-call/keep");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("/schemes/main/tests");
        assertThat(FakeServices.asked("POST /api/v1/schemes/main/tests/record")
                        .getLast()
                        .body())
                .contains("\"moment\":\"2026-11-23T02:00:00\"", "\"keys\":[\"1\",\"2\"]", "\"busy\"");
        var kept = FakeServices.asked("PUT /api/v1/schemes/main/tests").getLast();
        assertThat(kept.body()).contains("sunday", "masters", "nochyu");
        assertThat(kept.headers()).containsEntry("If-match", java.util.List.of("3"));
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
                .doesNotContain("/orders/o3/");
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
