package org.dozvon.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dozvon.scheme.model.RingStrategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Queues, as whoever sets them up and whoever only looks at them meets them.
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "olga", roles = "owner")
class QueuePagesTest {
    @BeforeEach
    void demo() {
        FakeServices.reset();
    }

    @Test
    void listShouldSayWhoAnswersAndHowInBothLanguages() {
        assertThat(Visitors.page("/queues", "ru"))
                .contains("Запись на сервис", "href=\"/groups/masters\"", "2 человека", "Кто дольше всех свободен");
        assertThat(Visitors.page("/queues", "en"))
                .contains("2 people", "Whoever has been free for longest", "href=\"/queues/new\"")
                .doesNotContain("человека");
    }

    @Test
    void queueThatNobodyAnswersShouldBeWarnedOf() {
        FakeServices.answer("GET /api/v1/groups", 200, "[{\"id\":\"masters\",\"name\":\"Мастера\",\"members\":[]}]");
        assertThat(Visitors.page("/queues", "en")).contains("Nobody is in it");

        FakeServices.answer("GET /api/v1/groups", 200, "[]");
        assertThat(Visitors.page("/queues", "en")).contains("no group");
        assertThat(Visitors.page("/queues/new", "en")).contains("there is no group yet", "href=\"/groups/new\"");
    }

    @Test
    void formShouldShowWhatIsKeptAndPlayItsMusic() {
        assertThat(Visitors.page("/queues/service", "ru"))
                .contains(
                        "value=\"Запись на сервис\"",
                        "<option value=\"masters\" selected>Мастера, 2 человека</option>",
                        "<option value=\"MOST_IDLE\" selected>",
                        "<option value=\"IN_TURN\" selected>",
                        "value=\"45\"",
                        "<option value=\"hello\" selected>Приветствие</option>",
                        "src=\"/sounds/hello/audio\"",
                        "Кончается сам");
    }

    @ParameterizedTest
    @EnumSource(RingStrategy.class)
    void everyStrategyShouldBeOfferedInWords(RingStrategy strategy) {
        assertThat(Visitors.page("/queues/new", "en")).containsPattern("<option value=\"" + strategy + "\"[^>]*>[A-Z]");
    }

    @Test
    void newQueueShouldBeKeptAsItWasTyped() {
        FakeServices.answer(
                "POST /api/v1/queues",
                201,
                new String(FakeServices.told("GET /api/v1/queues/service"), StandardCharsets.UTF_8));

        var answer = post("/queues/new", Map.of("music", ""));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("POST /api/v1/queues").getLast().body())
                .contains(
                        "\"id\":\"prodazi-",
                        "\"name\":\"Продажи\"",
                        "\"group\":\"masters\"",
                        "\"strategy\":\"round-robin\"",
                        "\"contacts\":\"main-only\"",
                        "\"offerSeconds\":15",
                        "\"wrapUpSeconds\":0",
                        "\"restSeconds\":60",
                        "\"mostWaiting\":5")
                .doesNotContain("music");
    }

    @Test
    void whatIsSaidInTheLineShouldBeKept() {
        FakeServices.answer("PUT /api/v1/queues/service", 200, "{}");
        assertThat(Visitors.page("/queues/service", "ru"))
                .contains(
                        "name=\"saysPosition\" value=\"on\" checked",
                        "name=\"saysWait\" value=\"on\" aria-describedby",
                        "value=\"60\"");

        post("/queues/service", Map.of("saysWait", "on", "promotion", "hello", "everySeconds", "90"));

        assertThat(FakeServices.asked("PUT /api/v1/queues/service").getLast().body())
                .contains(
                        "\"announcements\":{\"position\":false,\"expectedWait\":true,\"promotion\":\"hello\",\"everySeconds\":90}");
    }

    @Test
    void queueThatSaysNothingShouldPlayMusicAlone() {
        FakeServices.answer("PUT /api/v1/queues/service", 200, "{}");

        post("/queues/service", Map.of());

        assertThat(FakeServices.asked("PUT /api/v1/queues/service").getLast().body())
                .doesNotContain("announcements");
    }

    @ParameterizedTest
    @CsvSource({"announcements.promotion, Объявление удалено.", "announcements.everySeconds, Реже."})
    void whatIsWrongWithTheWordsShouldStandBesideThem(String field, String message) {
        FakeServices.answer("PUT /api/v1/queues/service", 422, """
            {"status":422,"code":"invalid","problems":[{"field":"%s","message":"%s"}]}""".formatted(field, message));

        var answer = post("/queues/service", Map.of("saysPosition", "on"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("id=\"announcements-error\">" + message);
    }

    @Test
    void whoComesFirstShouldBeKept() {
        FakeServices.answer("PUT /api/v1/queues/service", 200, "{}");

        post(
                "/queues/service",
                Map.of("aheadList", "vip", "aheadPriority", "9", "aheadClasses", "client 5, big partner 7"));

        assertThat(FakeServices.asked("PUT /api/v1/queues/service").getLast().body())
                .contains("\"ahead\":[{\"list\":\"vip\",\"priority\":9},{\"callerClass\":\"client\",\"priority\":5},"
                        + "{\"callerClass\":\"big partner\",\"priority\":7}]");
    }

    @Test
    void classWithoutANumberShouldBeSaidBesideTheField() {
        var answer = post("/queues/service", Map.of("aheadClasses", "client"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("id=\"ahead-error\">", "value=\"client\"");
    }

    @Test
    void changedQueueShouldKeepItsId() {
        FakeServices.answer("PUT /api/v1/queues/service", 200, "{}");

        var answer = post("/queues/service", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("PUT /api/v1/queues/service").getLast().body())
                .contains("\"id\":\"service\"", "\"music\":\"hello\"");
    }

    @Test
    void whatIsRefusedShouldStandBesideItsFieldWithWhatWasTyped() {
        FakeServices.answer("POST /api/v1/queues", 422, """
            {"status":422,"code":"invalid","detail":"Expected other things.","problems":[{"field":"offerSeconds","message":"5 to 120, please."}]}""");

        var answer = post("/queues/new", Map.of("offerSeconds", "500"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("id=\"offerSeconds-error\">5 to 120, please.", "value=\"500\"", "value=\"Продажи\"")
                .doesNotContain("Expected other things.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offerSeconds", "wrapUpSeconds", "restSeconds", "mostWaiting"})
    void whatIsNoNumberShouldBeSaidBesideItsField(String field) {
        var answer = post("/queues/new", Map.of(field, "скоро"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("id=\"" + field + "-error\">Нужно целое число.");
        assertThat(FakeServices.asked("POST /api/v1/queues")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<u>"})
    void groupThatCanBeNoneShouldBeAskedForAnew(String group) {
        var answer = post("/queues/new", Map.of("group", group));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("id=\"group-error\">Выберите группу")
                .doesNotContain("<u>");
        assertThat(FakeServices.asked("POST /api/v1/queues")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategy", "contacts", "music"})
    void whatNoListOffersShouldBeChosenAnew(String field) {
        var answer = post("/queues/new", Map.of(field, "<u>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("id=\"" + field + "-error\">Такого нет: выберите ещё раз.")
                .doesNotContain("<u>");
        assertThat(FakeServices.asked("POST /api/v1/queues")).isEmpty();
    }

    /// Or one of another company: both look the same.
    @ParameterizedTest
    @ValueSource(strings = {"group", "music"})
    void whatIsDeletedSinceThePageWasOpenedShouldBeRefusedAndNotDropped(String field) {
        FakeServices.answer("PUT /api/v1/queues/service", 422, """
            {"status":422,"code":"input-invalid","detail":"Так нельзя.","problems":[{"field":"%s","message":"Удалено."}]}""".formatted(field));

        var answer = post("/queues/service", Map.of(field, "gone"));

        assertThat(FakeServices.asked("PUT /api/v1/queues/service").getLast().body())
                .contains("\"" + field + "\":\"gone\"");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains(
                        "id=\"" + field + "-error\">Удалено.",
                        "<option value=\"gone\" selected>gone — такого больше нет</option>")
                .doesNotContain("/sounds/gone/audio");
    }

    @Test
    void listsShouldBeAskedForWithTheFormAlone() {
        FakeServices.answer("PUT /api/v1/queues/service", 200, "{}");
        assertThat(post("/queues/service", Map.of()).statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("GET /api/v1/groups")).isEmpty();
        assertThat(FakeServices.asked("GET /api/v1/sounds")).isEmpty();

        Visitors.page("/queues/new", "ru");
        assertThat(FakeServices.asked("GET /api/v1/groups")).hasSize(1);
    }

    @Test
    void queueThatASchemeLeadsToShouldSayWhereWhenItIsDeleted() {
        FakeServices.answer("DELETE /api/v1/queues/service", 409, """
            {"status":409,"code":"in-use","detail":"Очередь нужна.","problems":[{"code":"used-by-scheme","message":"Схема «Основная» ведёт в неё."}]}""");

        var answer = Visitors.visitor().post("/queues/service/delete");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("Очередь нужна.", "Схема «Основная» ведёт в неё.");
    }

    @Test
    void deletedQueueShouldLeadBackToTheList() {
        FakeServices.answer("DELETE /api/v1/queues/service", 204, "");

        var answer = Visitors.visitor().post("/queues/service/delete");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/queues?done=deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queues/foreign", "/queues/foreign/delete"})
    void queueOfAnotherCompanyShouldNeitherBeChangedNorDeleted(String path) {
        var answer = post(path, Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(FakeServices.asked("PUT /api/v1/queues/foreign")).isEmpty();
        assertThat(FakeServices.asked("DELETE /api/v1/queues/foreign")).isEmpty();
    }

    @Test
    void nameOfAQueueShouldNeverBecomeMarkup() {
        var bad = new String(FakeServices.told("GET /api/v1/queues/service"), StandardCharsets.UTF_8)
                .replace("Запись на сервис", "<img src=x onerror=alert(1)>");
        FakeServices.answer("GET /api/v1/queues", 200, "[" + bad + "]");
        FakeServices.answer("GET /api/v1/queues/service", 200, bad);

        assertThat(Visitors.page("/queues", "en")).doesNotContain("<img src=x");
        assertThat(Visitors.page("/queues/service", "en")).doesNotContain("<img src=x");
    }

    @Test
    @TestSecurity(user = "sergey", roles = "supervisor")
    void supervisorShouldSeeQueuesAndNoButtonsThatChange() {
        assertThat(Visitors.page("/queues", "en")).contains("Запись на сервис").doesNotContain("/queues/new");
        assertThat(Visitors.page("/queues/service", "en"))
                .contains("value=\"Запись на сервис\"")
                .doesNotContain("type=\"submit\">Save", "/queues/service/delete");
    }

    @ParameterizedTest
    @CsvSource({"'', Не дождались", "1, Нажали 1 (Оставить сообщение)"})
    void simulatedCallShouldWaitWithMusicUntilItLeaves(String keys, String left) {
        Demo.withQueue().forEach((path, json) -> FakeServices.answer(path, 200, json));

        var answer = Visitors.visitor()
                .formParam("what", "draft:main")
                .formParam("caller", "+7 903 555-01-77")
                .formParam("keys", keys)
                .formParam("moment", "2026-11-23T12:00")
                .formParam("answer-boris", "BUSY")
                .formParam("answer-viktor", "BUSY")
                .post("/test-call/simulate");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("Запись на сервис", "Звонящий ждёт в очереди под музыку", left, "Оставлено сообщение");
    }

    private static Response post(String path, Map<String, String> otherwise) {
        var fields = new LinkedHashMap<>(Map.of(
                "name", "Продажи",
                "group", "masters",
                "strategy", "ROUND_ROBIN",
                "contacts", "MAIN_ONLY",
                "offerSeconds", "15",
                "wrapUpSeconds", "0",
                "restSeconds", "60",
                "mostWaiting", "5",
                "music", "hello"));
        fields.put("everySeconds", "45");
        fields.putAll(otherwise);
        return Visitors.visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(path);
    }
}
