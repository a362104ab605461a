package org.dozvon.web;

import io.quarkus.oidc.OIDCException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Router;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Pin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "olga", roles = "owner")
class PagesTest {
    @Inject
    Router router;

    @BeforeEach
    void demo() {
        FakeServices.reset();
    }

    @Test
    void homeShouldTellTodayInTheVisitorsLanguage() {
        assertThat(page("/", "ru")).contains("Сегодня", "Пропущено", "+7 903 555-01-42", "2 с голосовым сообщением");
        assertThat(page("/", "en"))
                .contains("Today", "Missed", "2 with voicemail")
                .doesNotContain("Пропущено");
    }

    @Test
    void aChosenLanguageShouldGoBeforeTheBrowsers() {
        var page = given().header("Accept-Language", "ru")
                .cookie("dozvon-language", "en")
                .get("/schemes")
                .asString();

        assertThat(page).contains("<html lang=\"en\">", "Schemes");
    }

    @Test
    void theChoiceOfALanguageShouldNotLeadToAnotherSite() {
        given().redirects()
                .follow(false)
                .get("/language?to=ru&back=//evil.example")
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/"));
    }

    @Test
    void textsOfPeopleShouldNeverBecomeMarkup() {
        // Given
        var name = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        FakeServices.answer(
                "GET /api/v1/people",
                200,
                "[{\"id\":\"x\",\"name\":\"" + name + "\",\"extension\":\"\",\"contacts\":[]}]");
        FakeServices.answer(
                "GET /api/v1/model",
                200,
                Demo.answers().get("GET /api/v1/model").replace("Анна, приёмная", name));

        // When
        var pages = List.of(
                page("/people", "en"), page("/schemes/main", "en"), page("/test-call", "en"), page("/calls/c1", "en"));

        // Then
        assertThat(pages).allSatisfy(page -> assertThat(page).doesNotContain("<script>alert", "<img src=x"));
    }

    @Test
    void queuesAndSchemesShouldBeGivenInsideNumbers() {
        FakeServices.answer("PUT /api/v1/inside-numbers/601", 200, "{}");
        FakeServices.answer(
                "PUT /api/v1/inside-numbers/102",
                409,
                "{\"status\":409,\"code\":\"extension-taken\",\"detail\":\"Somebody has it.\"}");

        assertThat(page("/numbers", "ru")).contains("href=\"/inside-numbers\"");
        assertThat(page("/inside-numbers", "ru"))
                .contains(
                        "600",
                        "href=\"/queues/service\"",
                        "700",
                        "href=\"/schemes/main\"",
                        "/inside-numbers/600/delete");
        assertThat(leads("601", "queue:service").statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("PUT /api/v1/inside-numbers/601")
                        .getLast()
                        .body())
                .isEqualTo("{\"queue\":\"service\"}");
        assertThat(leads("102", "scheme:main").asString()).contains("Somebody has it.", "value=\"102\"");
        assertThat(leads("../people", "scheme:main").statusCode()).isEqualTo(422);
    }

    private static Response leads(String extension, String target) {
        return Visitors.visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(Map.of("extension", extension, "target", target))
                .post("/inside-numbers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemes/foreign",
                "/schemes/foreign/versions",
                "/schemes/foreign/publish",
                "/schemes/foreign/tests",
                "/scheme-texts/foreign",
                "/scheme-texts/foreign/file",
                "/recipes/foreign",
                "/schemes/foreign/delete",
                "/people/foreign",
                "/groups/foreign",
                "/hours/foreign",
                "/queues/foreign",
                "/rotas/foreign",
                "/connections/foreign",
                "/lists/foreign",
                "/numbers/70000000000",
                "/calls/foreign",
                "/voicemail/foreign/audio",
                "/sounds/foreign/audio",
                "/nowhere"
            })
    void aForeignIdShouldLookLikeAnUnknownOne(String path) {
        var answer = given().header("Accept-Language", "en")
                .header("Accept", "text/html")
                .get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("There is nothing here");
    }

    @Test
    void aNumberThatIsRungAndNobodysShouldSaySo() {
        FakeServices.answer("GET /api/v1/figures/numbers", 200, "[{\"number\":\"+78123091500\",\"calls\":21}]");

        assertThat(page("/numbers", "en")).contains("Rung, and nobody’s", "21 calls");
    }

    @Test
    void numbersShouldStayAtHandWhileHowOftenTheyAreRungIsNotKnown() {
        FakeServices.answer("GET /api/v1/figures/numbers", 503, "{}");

        assertThat(page("/numbers", "en")).contains("/numbers/78123091500").doesNotContain("Rung, and nobody’s");
    }

    @Test
    void aNumberShouldTakeALimitASchemeForTheRestAndWhatIsWrittenOfIt() {
        // Given
        FakeServices.answer("PUT /api/v1/numbers/78123091500", 200, "{}");

        // When
        var answer = visitor()
                .redirects()
                .follow(false)
                .formParam("label", "Main")
                .formParam("scheme", "main")
                .formParam("calls", "10")
                .formParam("overflow", "ads")
                .formParam("owner", "anna")
                .formParam("purpose", "Sales")
                .formParam("places", "Site\n\nSign")
                .post("/numbers/78123091500");

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("PUT /api/v1/numbers/78123091500")
                        .getLast()
                        .body())
                .contains(
                        "\"limit\":{\"calls\":10,\"overflow\":\"ads\"}",
                        "\"card\":{\"owner\":\"anna\",\"purpose\":\"Sales\",\"publishedAt\":[\"Site\",\"Sign\"]}");
    }

    @Test
    void aLimitThatIsNoNumberShouldBeToldBesideItsField() {
        var answer = visitor()
                .formParam("label", "Main")
                .formParam("scheme", "main")
                .formParam("calls", "many")
                .post("/numbers/78123091500");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("id=\"calls-error\"", "value=\"many\"");
    }

    @Test
    void aListShouldTakeRangesMasksAndRegionsByTheirNames() {
        // Given
        FakeServices.answer("PUT /api/v1/caller-lists/vip", 200, "{}");
        assertThat(page("/lists/vip", "ru"))
                .contains("<option>Санкт-Петербург (RU-SPE)</option>", "<option>Казахстан (KZ)</option>");

        // When
        var typed = String.join(
                "\n",
                "+7 903 123-45-67",
                "+7 495 123-??-00",
                "+7 812 309-10-00 – +7 812 309-19-99",
                "Санкт-Петербург (RU-SPE)",
                "казахстан");
        var answer = sentList("/lists/vip", typed);

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("PUT /api/v1/caller-lists/vip").getLast().body())
                .contains("[\"+79031234567\",\"+7495123??00\",\"+78123091000-+78123091999\",\"RU-SPE\",\"KZ\"]");
    }

    @Test
    void aLineThatIsNoEntryShouldBeToldBesideTheField() {
        var answer = sentList("/lists/vip", "+7 812 309-19-99 - +7 812 309-10-00");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("is neither a telephone number, nor a mask, a range or a region");
    }

    private static Response sentList(String path, String entries) {
        return visitor()
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("name", "VIP")
                .formParam("entries", entries)
                .post(path);
    }

    @Test
    void theNumberOfALiftShouldBeMarkedAsSuch() {
        // Given
        FakeServices.answer("PUT /api/v1/numbers/78123091500", 200, "{}");
        assertThat(page("/numbers/78123091500", "ru")).contains("<option value=\"LIFT\">Лифт");

        // When
        var answer = visitor()
                .redirects()
                .follow(false)
                .formParam("label", "Лифт")
                .formParam("scheme", "main")
                .formParam("reserve", "")
                .formParam("service", "LIFT")
                .post("/numbers/78123091500");

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("PUT /api/v1/numbers/78123091500")
                        .getLast()
                        .body())
                .contains("\"service\":\"lift\"");
    }

    @Test
    void aSwitchShouldBeOnInTwoClicksFromHome() {
        // Given
        FakeServices.answer(
                "POST /api/v1/switches",
                201,
                "{\"id\":\"holiday\",\"kind\":\"holiday\",\"from\":\"2027-01-01T00:00:00Z\",\"until\":\"2027-01-02T00:00:00Z\"}");
        assertThat(page("/", "en")).contains("href=\"/switches#holiday\"", "Night mode: Приёмная, until");
        assertThat(page("/switches", "en"))
                .contains("id=\"holiday\"", "Announcement of the day: Приветствие", "planned");

        // When
        visitor()
                .redirects()
                .follow(false)
                .formParam("kind", "holiday")
                .formParam("calendar", "office")
                .formParam("until", "2027-01-02T00:00")
                .post("/switches")
                .then()
                .statusCode(303);

        // Then
        assertThat(FakeServices.asked("POST /api/v1/switches").getLast().body())
                .contains("\"kind\":\"holiday\"", "\"calendar\":\"office\"", "\"until\":\"2027-01-01T21:00:00Z\"");
    }

    @Test
    void aRefusedSwitchShouldSayWhyBesideItsField() {
        FakeServices.answer("POST /api/v1/switches", 422, """
            {"status":422,"code":"input-invalid","detail":"No.","problems":[{"field":"until","code":"switch-time-invalid","message":"It ends in the past."}]}""");

        var answer = visitor()
                .formParam("kind", "night")
                .formParam("until", "2020-01-02T00:00")
                .post("/switches");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).containsOnlyOnce("It ends in the past.").contains("value=\"2020-01-02T00:00\"");
    }

    @Test
    void aRotaShouldSayWhoIsOnDutyNow() {
        assertThat(page("/hours", "en")).contains("Ночные дежурства", "Борис, мастер", "Public holidays: Russia");
        assertThat(page("/rotas/nights", "en")).contains("value=\"2099-01-02T09:00\"");
    }

    @Test
    void aGroupShouldKeepTheRanksOfItsMembers() {
        // Given
        FakeServices.answer("PUT /api/v1/groups/masters", 200, "{}");

        // When
        visitor()
                .redirects()
                .follow(false)
                .formParam("name", "Masters")
                .formParam("member", "viktor", "", "anna", "viktor")
                .formParam("rank", "3", "2", "1", "9")
                .post("/groups/masters")
                .then()
                .statusCode(303);

        // Then
        assertThat(FakeServices.asked("PUT /api/v1/groups/masters").getLast().body())
                .contains("\"members\":[\"viktor\",\"anna\"]", "\"viktor\":3");
    }

    @Test
    void aSecretOfAConnectionShouldBeSentAndNeverShown() {
        // Given
        FakeServices.answer("PUT /api/v1/connections/b24", 422, """
            {"status":422,"code":"input-invalid","detail":"No.","problems":[{"field":"url","code":"url-host-refused","message":"The host must be a full name."}]}""");

        // When
        var answer = visitor()
                .formParam("name", "B24")
                .formParam("url", "https://motor/")
                .formParam("secret", "s3cret-word")
                .formParam("user", "7", "9")
                .formParam("person", "anna", "")
                .post("/connections/b24");

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("The host must be a full name.").doesNotContain("s3cret-word");
        assertThat(FakeServices.asked("PUT /api/v1/connections/b24").getLast().body())
                .contains("\"secret\":\"s3cret-word\"", "\"people\":{\"7\":\"anna\"}");
    }

    @Test
    void whatCallsAskedOfServersOutsideShouldStandOnThePagesOfIntegrations() {
        var all = page("/connections", "en");
        var one = page("/connections/b24", "en");

        assertThat(all)
                .contains(
                        "href=\"/calls/c1\"",
                        "Основная · Мастера",
                        "motor.bitrix24.ru",
                        "found by an open deal",
                        "84 ms",
                        "no answer in time",
                        "3004 ms");
        assertThat(one).contains("found by an open deal");
        assertThat(FakeServices.asked("GET /api/v1/deliveries"))
                .extracting(FakeServices.Asked::query)
                .contains("limit=30", "host=motor.bitrix24.ru&limit=30");
    }

    @Test
    void connectionsShouldBeThereWhileTheirDeliveryLogIsAway() {
        FakeServices.answer("GET /api/v1/deliveries", 503, "{\"status\":503}");

        assertThat(page("/connections", "en")).contains("/connections/b24", "This list cannot be shown just now");
        assertThat(page("/connections/b24", "en")).contains("id=\"name\"", "This list cannot be shown just now");
    }

    @Test
    void aServerThatRefusesShouldNotLookAsIfAllWereWell() {
        FakeServices.answer("GET /api/v1/deliveries", 200, """
            {"deliveries":[{"at":"2026-11-22T10:00:00Z","callId":"c1","scheme":"main","step":"s4","what":"webhook","host":"a.ru","result":"404","millis":5,"test":false},
            {"at":"2026-11-22T10:00:00Z","callId":"c1","scheme":"main","step":"s4","what":"webhook","host":"a.ru","result":"204","millis":5,"test":false}]}""");

        assertThat(page("/connections", "en"))
                .containsPattern("badge bad\">(?s:.){0,90}answered 404")
                .containsPattern("badge good\">(?s:.){0,90}answered 204");
    }

    @Test
    void whatHasNoPageOfItsOwnShouldNotStandInTheAddressBar() {
        FakeServices.answer("DELETE /api/v1/connections/b24", 422, "{\"status\":422,\"detail\":\"In use.\"}");

        var refused = visitor().header("HX-Request", "true").post("/connections/b24/delete");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.header("HX-Push-Url")).isEqualTo("false");
    }

    @Test
    void whoseRoleOpensNoPageShouldBeAbleToSignOut() {
        FakeServices.answer("GET /api/v1/schemes", 403, "{\"status\":403,\"code\":\"forbidden\"}");

        var home = given().header("Accept-Language", "en").get("/");
        var schemes = given().header("Accept-Language", "en").get("/schemes");

        assertThat(home.statusCode()).isEqualTo(403);
        assertThat(home.asString()).contains("href=\"/sign-out\"");
        assertThat(schemes.asString()).contains("button main\" href=\"/\"");
    }

    @Test
    void aHiddenNumberShouldBeToldInWords() {
        FakeServices.answer(
                "GET /api/v1/calls/c1",
                200,
                Demo.answers().get("GET /api/v1/calls/c1").replaceAll("\"caller\":\"[^\"]*\"", "\"caller\":null"));

        assertThat(page("/calls/c1", "ru"))
                .contains("<h1>Звонок со скрытого номера</h1>", "Со скрытого номера звонят на +7 812");
    }

    @Test
    void aPathShouldTellWhatWasAskedOutside() {
        FakeServices.answer(
                "GET /api/v1/calls/c1",
                200,
                Demo.answers()
                        .get("GET /api/v1/calls/c1")
                        .replace(
                                "{\"type\":\"rang\",\"leg\":\"l1\",\"person\":\"boris\",\"endpoint\":\"102\"}",
                                "{\"type\":\"asked\",\"scheme\":\"main\",\"step\":\"s4\",\"what\":\"webhook\",\"host\":\"api.motor.ru\",\"result\":\"timed-out\",\"millis\":3004}"));

        assertThat(page("/calls/c1", "en"))
                .containsPattern("Asking api\\.motor\\.ru(?s:.){0,60}no answer in time, 3(,|&#44;)?004 ms");
    }

    @Test
    void aPinShouldBecomeAHashOfItsOwnEachTimeAndAnEasyOneNone() {
        var one = visitor()
                .contentType("application/json")
                .body("{\"digits\":\"739105\"}")
                .post("/pin");
        var other = visitor()
                .contentType("application/json")
                .body("{\"digits\":\"739105\"}")
                .post("/pin");
        var easy = visitor()
                .contentType("application/json")
                .accept("application/json")
                .body("{\"digits\":\"123456\"}")
                .post("/pin");

        assertThat(new Pin(one.path("salt"), one.path("hash")).matches("739105"))
                .isTrue();
        assertThat(one.<String>path("salt")).isNotEqualTo(other.path("salt"));
        assertThat(easy.statusCode()).isEqualTo(422);
        assertThat(easy.<String>path("code")).isEqualTo("pin-weak");
    }

    @Test
    void aTriedConnectionShouldTellWhoseClientCalls() {
        var tried = visitor()
                .formParam("caller", "8 903 111-22-33")
                .post("/connections/b24/test")
                .asString();

        assertThat(tried)
                .contains(
                        "answered in 84 ms",
                        "This client belongs to Анна, приёмная (open deal).",
                        "Борис Климов (102)");
        assertThat(FakeServices.asked("POST /api/v1/connections/b24/test")
                        .getLast()
                        .body())
                .isEqualTo("{\"caller\":\"+79031112233\"}");
    }

    @Test
    void whoeverCannotBeSignedInNowShouldBeToldSoByAPageThatAsksAgain() {
        // Given
        router.route("/keycloak-is-away").order(-1).handler(asked -> asked.fail(new OIDCException("It is away.")));

        // When
        var answer = given().header("Accept-Language", "ru").get("/keycloak-is-away");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Refresh")).isEqualTo("5");
        assertThat(answer.asString()).contains("<html lang=\"ru\">", "На звонки это не влияет");
    }

    @Test
    void aPersonWithoutACompanyShouldBeToldSo() {
        FakeServices.answer(
                "GET /api/v1/tenant", 403, "{\"status\":403,\"code\":\"tenant-missing\",\"detail\":\"no tenant\"}");

        var answer = given().header("Accept-Language", "en").get("/settings");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("belongs to no company");
    }

    @Test
    void aCallsPathShouldEndOnceThoughTheNodeTellsTheEndToo() {
        // Given
        var ended = """
            {"sequence":%d,"occurredAt":"2026-11-22T09:00:00Z","planVersion":7,"router":"r",
            "fact":{"type":"ended","party":"caller","reason":"%s"}}""";
        FakeServices.answer("GET /api/v1/calls/c1", 200, """
            {"call":{"callId":"c1","startedAt":"2026-11-22T08:59:00Z","dialled":"+78123091500","planVersion":7,
            "outcome":"missed","test":false},"events":[%s,%s]}""".formatted(
                        ended.formatted(2, "caller-hung-up"), ended.formatted(1_000_000_000, "lost")));

        // When, Then
        assertThat(page("/calls/c1", "en"))
                .contains("The caller hung up")
                .doesNotContain("nobody knows yet how it ended");
    }

    @Test
    void aCallsPathShouldSayWhatBecameOfEachMail() {
        // Given
        var asked = """
            {"sequence":2,"occurredAt":"2026-11-22T09:00:00Z","planVersion":7,"router":"r","fact":{"type":"notice-asked",
            "scheme":"main","step":"n","people":["anna"],"emails":[],"text":"Call <b>back</b>"}}""";
        var mail = "{\"sequence\":2,\"address\":\"%s\",\"state\":\"%s\",\"at\":%s,\"reason\":%s}";
        var call = """
            {"callId":"c1","startedAt":"2026-11-22T08:59:00Z","endedAt":"2026-11-22T09:01:00Z","caller":"+79035550142",
            "dialled":"+78123091500","planVersion":7,"outcome":"missed","waitMillis":21000,"test":false}""";
        var story = "{\"call\":" + call + ",\"events\":[" + asked + "],\"notices\":["
                + mail.formatted("anna@example.com", "sent", "\"2026-11-22T09:00:02Z\"", null) + ","
                + mail.formatted("desk@example.com", "waiting", null, null) + ","
                + mail.formatted("gone@example.com", "failed", null, "\"550 <i>no</i> such\"") + ","
                + mail.formatted("late@example.com", "skipped", null, "\"too-many\"") + "]}";
        FakeServices.answer("GET /api/v1/calls/c1", 200, story);

        // When
        var page = page("/calls/c1", "en");

        // Then
        assertThat(page)
                .contains(
                        "Told people: “Call &lt;b&gt;back&lt;/b&gt;”",
                        "Mail to anna@example.com: sent at 12:00:02",
                        "Mail to desk@example.com: on its way",
                        "Mail to gone@example.com: not sent, 550 &lt;i&gt;no&lt;/i&gt; such",
                        "Mail to late@example.com: not sent, there were too many mails within an hour");
    }

    @Test
    void aFormShouldSayBesideTheFieldWhatTheServiceRefused() {
        // Given
        FakeServices.answer("POST /api/v1/people", 422, """
            {"status":422,"code":"invalid","detail":"Expected other things.","problems":[{"field":"extension","code":"extension-taken","message":"Extension 101 is Anna’s."}]}""");

        // When
        var answer = visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("name", "Пётр")
                .formParam("extension", "101")
                .formParam("email", "petr@example.com")
                .formParam("phone", "8 903 555-01-09")
                .post("/people/new");

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("Extension 101 is Anna’s.", "value=\"Пётр\"", "value=\"petr@example.com\"", "8 903 555-01-09")
                .doesNotContain("Expected other things.");
        assertThat(FakeServices.asked("POST /api/v1/people").getLast().body())
                .contains("+79035550109", "petr@example.com");
    }

    @Test
    void aFormWithoutItsTokenShouldBeRefused() {
        given().formParam("name", "X").post("/people/new").then().statusCode(400);

        assertThat(FakeServices.asked("POST /api/v1/people")).isEmpty();
    }

    @Test
    void whatIsInUseShouldSayWhereWhenItIsDeleted() {
        FakeServices.answer("DELETE /api/v1/people/anna", 409, """
            {"status":409,"code":"in-use","detail":"Anna is in use.","problems":[{"code":"in-use","where":"main","message":"Scheme “Main”, step “Reception”"}]}""");

        var answer = visitor().post("/people/anna/delete");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("Anna is in use.", "Scheme “Main”, step “Reception”");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/people/anna/sip-account, /people/anna/phone",
        "POST /api/v1/schemes/main/publish, /schemes/main/publish"
    })
    void whoAsksTooOftenShouldBeToldWhereTheyAsked(String asked, String path) {
        // Given
        FakeServices.answer(asked, 429, """
            {"status":429,"code":"too-many-requests","detail":"Expected at most 30. Try again in 12 s.","problems":[]}""");

        // When
        var answer = visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("revision", "1")
                .formParam("comment", "")
                .post(path);

        // Then: a status whose answer the page takes in.
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("role=\"alert\"", "Try again in 12 s.");
    }

    @Test
    void peopleAndGroupsShouldBeGivenHoursToBeOnDutyBy() {
        FakeServices.answer("PUT /api/v1/people/anna", 200, "{}");
        FakeServices.answer("PUT /api/v1/groups/masters", 200, "{}");
        assertThat(page("/people/anna", "ru")).contains("Дежурит по графику", "<option value=\"office\">");
        assertThat(page("/groups/masters", "en")).contains("On duty by schedule", "<option value=\"office\">");

        visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(Map.of("name", "Анна", "extension", "101", "hours", "office"))
                .post("/people/anna");
        visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(Map.of("name", "Мастера", "member", "anna", "rank", "1", "hours", "office"))
                .post("/groups/masters");

        assertThat(FakeServices.asked("PUT /api/v1/people/anna").getLast().body())
                .contains("\"hours\":\"office\"");
        assertThat(FakeServices.asked("PUT /api/v1/groups/masters").getLast().body())
                .contains("\"hours\":\"office\"");
    }

    @Test
    void aPhonesPasswordShouldBeShownOnceWithItsCode() {
        assertThat(page("/people/anna", "en")).doesNotContain("kD7-mQ2-xW9");

        var panel = visitor().post("/people/anna/phone").asString();

        assertThat(panel).contains("kD7-mQ2-xW9", "<path fill=\"#000\" d=\"M", "avto.sip.localhost");
    }

    @Test
    void aCalendarShouldBeSavedRowByRow() {
        FakeServices.answer("PUT /api/v1/calendars/office", 200, "{}");

        var answer = visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .redirects()
                .follow(false)
                .formParam("name", "Офис")
                .formParam("interval", "r0", "n1")
                .formParam("name-r0", "work")
                .formParam("days-r0", "MONDAY", "TUESDAY")
                .formParam("from-r0", "09:00")
                .formParam("to-r0", "18:00")
                .formParam("name-n1", "night")
                .formParam("days-n1", "FRIDAY")
                .formParam("from-n1", "18:00")
                .formParam("to-n1", "00:00")
                .formParam("day", "d0")
                .formParam("date-d0", "2027-01-01")
                .formParam("name-d0", "Новый год")
                .formParam("interval-d0", "")
                .formParam("from-d0", "")
                .formParam("to-d0", "")
                .post("/hours/office");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("PUT /api/v1/calendars/office").getLast().body())
                .contains(
                        "\"fromMinute\":540",
                        "\"toMinute\":1080",
                        "\"toMinute\":1440",
                        "\"date\":\"2027-01-01\"",
                        "\"hours\":[]");
    }

    @Test
    void aDraftShouldBeSavedWithItsRevisionAndToldInWords() {
        var answer = visitor()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"12\"")
                .body(Demo.SCHEME)
                .put("/schemes/main/draft");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getLong("revision")).isEqualTo(13);
        assertThat(answer.jsonPath().getList("words")).isNotEmpty();
        assertThat(FakeServices.asked("PUT /api/v1/schemes/main/draft")
                        .getLast()
                        .headers()
                        .get("If-match"))
                .containsExactly("\"12\"");
    }

    @Test
    void aDraftThatSomebodyElseChangedShouldSayWhoAndWhen() {
        FakeServices.answer("PUT /api/v1/schemes/main/draft", 412, """
            {"status":412,"code":"draft-changed-elsewhere","detail":"Ivan changed this draft.","by":"Ivan","at":"2026-01-02T09:04:00Z"}""");

        var answer = visitor()
                .contentType(ContentType.JSON)
                .header("Accept", "application/json")
                .header("If-Match", "\"1\"")
                .body(Demo.SCHEME)
                .put("/schemes/main/draft");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.jsonPath().getString("by")).isEqualTo("Ivan");
        assertThat(answer.jsonPath().getString("at")).contains("12:04");
    }

    @Test
    void aStockPhraseShouldHaveOneNameEverywhere() {
        var russian = page("/sounds", "ru");

        assertThat(russian).contains("Выберите отдел", "Мы сейчас не работаем");
        assertThat(page("/schemes/main", "ru")).contains("звучит «Выберите отдел»", "Мы сейчас не работаем");
    }

    @Test
    void aPageThatCannotBeHadShouldKeepThePolicyToo() {
        var answer = given().header("Accept", "text/html").get("/schemes/foreign");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.asString()).contains("\"includeIndicatorStyles\":false");
    }

    @Test
    void publishingShouldShowHowManyRoutersHaveIt() {
        var answer = visitor()
                .formParam("revision", "12")
                .formParam("comment", "Праздники")
                .post("/schemes/main/publish");

        assertThat(answer.asString()).contains("Live on 3 of 3 in 84 ms").doesNotContain("hx-trigger");
        assertThat(FakeServices.asked("POST /api/v1/schemes/main/publish")
                        .getLast()
                        .body())
                .contains("\"revision\":12");
    }

    @Test
    void aSimulatedCallShouldWalkThroughTheDraft() {
        var answer = visitor()
                .formParam("what", "draft:main")
                .formParam("caller", "+7 903 555-01-77")
                .formParam("keys", "2")
                .formParam("moment", "2026-11-23T12:00")
                .formParam("answer-boris", "SILENT")
                .formParam("answer-viktor", "ANSWERS")
                .post("/test-call/simulate");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString())
                .contains(
                        "Выбор отдела",
                        "Pressed 2",
                        "Виктор, мастер answered",
                        "data-step=\"s4\"",
                        "data-exit=\"2\"",
                        "<call-scheme");
    }

    @Test
    void aRealTestCallShouldBeWatchedUntilItIsOver() {
        var placed = visitor()
                .formParam("what", "number:+78123091500")
                .formParam("moment", "2026-11-23T12:00")
                .formParam("keys", "2")
                .post("/test-call/place");
        assertThat(placed.asString()).contains("hx-get=\"/test-call/real/t1?seen=0&amp;placed=");
        assertThat(FakeServices.asked("POST /api/v1/test-calls").getLast().body())
                .contains("2026-11-23T09:00:00Z", "\"keys\":[\"2\"]");

        var watched = page("/test-call/real/t1", "en");

        assertThat(watched).contains("data-over", "Виктор, мастер answered").doesNotContain("hx-get");
    }

    @ParameterizedTest
    @CsvSource({
        "keys,'-, 2',one key at each question",
        "keys,'21, 3',one key at each question",
        "others,BUSY,only people",
        "answer-+79161112233,ANSWERS,only people",
        "what,draft:main,needs a number"
    })
    void whatARealCallCannotDoShouldBeToldBesideItsField(String field, String value, String told) {
        var answer = visitor()
                .header("Accept-Language", "en")
                .formParam("what", field.equals("what") ? value : "number:+78123091500")
                .formParam("moment", "2026-11-23T12:00")
                .formParam(field.equals("what") ? "unused" : field, value)
                .post("/test-call/place");

        var place = "wrong-" + field.replaceFirst("-.*", "").replace("answer", "answers");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .containsPattern("id=\"" + place + "\" hx-swap-oob=\"true\">[^<]*" + told)
                .contains("id=\"wrong-moment\" hx-swap-oob=\"true\"></span>");
        assertThat(FakeServices.asked("POST /api/v1/test-calls")).isEmpty();
    }

    @Test
    void aRealCallShouldAskForWhatPeoplesPhonesDoAndForNobodyElses() {
        var answer = visitor()
                .formParam("what", "number:+78123091500")
                .formParam("moment", "2026-11-23T12:00")
                .formParam("keys", "21")
                .formParam("others", "SILENT")
                .formParam("answer-boris", "BUSY")
                .formParam("answer-+79161112233", "SILENT")
                .post("/test-call/place");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(FakeServices.asked("POST /api/v1/test-calls").getLast().body())
                .contains("\"keys\":[\"2\",\"1\"]", "\"answers\":{\"boris\":\"BUSY\"}");
    }

    @Test
    void formsShouldBeginWithWhatIsAndNotWithTheirFieldsNames() {
        assertThat(page("/settings", "en")).contains("value=\"Автосервис «Мотор»\"");
        assertThat(page("/schemes/new", "en")).contains("name=\"name\" value=\"\"");
        assertThat(page("/sounds", "en")).contains("name=\"name\" value=\"\"");
    }

    @Test
    void aSchemeThatIsLiveAsDrawnShouldBeTriedByItsNumber() {
        assertThat(page("/test-call?scheme=main", "en")).contains("value=\"draft:main\" selected");

        FakeServices.answer(
                "GET /api/v1/schemes",
                200,
                Demo.answers().get("GET /api/v1/schemes").replace("\"changed\":true", "\"changed\":false"));

        assertThat(page("/test-call?scheme=main", "en")).contains("value=\"number:+78123091500\" selected");
    }

    @Test
    void anExampleShouldFillTheTestCallAndPlayItAtOnce() {
        var form = page(
                "/test-call?scheme=main&play&caller=+79161234567&moment=2027-01-01T09:00:00Z&keys=-, 2&silent"
                        + "&others=UNREACHABLE&answer-boris=BUSY&answer-+79161112233=SILENT&answer-x=<i>hurt",
                "en");

        assertThat(form)
                .contains(
                        "hx-trigger=\"submit, load\"",
                        "value=\"draft:main\" selected",
                        "value=\"2027-01-01T12:00\"",
                        "value=\"-, 2\"",
                        "name=\"silent\" value=\"1\" checked")
                .containsPattern("id=\"answer-\\+79161112233\"(?s:.){0,300}?value=\"SILENT\" selected")
                .containsPattern("id=\"answer-boris\"(?s:.){0,300}?value=\"BUSY\" selected")
                .containsPattern("id=\"others\"(?s:.){0,300}?value=\"UNREACHABLE\" selected")
                .doesNotContain("<i>hurt");
    }

    @Test
    void aCallerWhoPressesNothingFirstShouldBeAskedAgain() {
        var answer = visitor()
                .formParam("what", "draft:main")
                .formParam("keys", "-, 2")
                .formParam("moment", "2026-11-23T12:00")
                .formParam("answer-viktor", "ANSWERS")
                .post("/test-call/simulate");

        assertThat(answer.asString()).contains("The caller presses nothing", "Pressed 2");
    }

    @Test
    void aTestCallShouldOfferTheOtherSideOfTheHours() {
        assertThat(page("/test-call", "en")).containsPattern("data-sets=\"moment\"[^>]*>When you are (open|closed): ");
    }

    @Test
    void aTestCallWithNothingNewShouldStayAsItIsOnThePage() {
        var facts = io.restassured.path.json.JsonPath.from(Demo.answers().get("GET /api/v1/tests/t1"))
                .getList("events")
                .size();

        given().get("/test-call/real/t1?seen=" + facts).then().statusCode(204);
        given().get("/test-call/real/t1?seen=" + (facts - 1)).then().statusCode(200);
    }

    @Test
    void aRealTestCallThatIsOverShouldLeadToItsPage() {
        assertThat(page("/test-call/real/t1?seen=0", "en"))
                .contains("data-over", "href=\"/calls/c1\">This call’s own page");
    }

    @Test
    void aRealTestCallOfWhichNothingIsHeardShouldSaySoAndClaimNoMoreThanIsKnown() {
        // Given
        FakeServices.answer("GET /api/v1/tests/t1", 404, "{\"status\":404,\"code\":\"not-found\"}");
        var now = Instant.now().toEpochMilli();

        // When
        var soon = given().get("/test-call/real/t1?seen=0&placed=" + now);
        var late = page("/test-call/real/t1?seen=0&placed=" + (now - 30_000), "en");
        var told = given().get("/test-call/real/t1?seen=-1&placed=" + (now - 30_000));
        var over = page("/test-call/real/t1?seen=-1&placed=" + (now - 150_000), "en");

        // Then
        assertThat(soon.statusCode()).isEqualTo(204);
        assertThat(late)
                .contains("Nothing has been heard of this call", "seen=-1&amp;placed=" + (now - 30_000))
                .doesNotContain("data-over", "Nobody was rung");
        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(over).contains("data-over", "cannot be told").doesNotContain("hx-get", "badge good");
    }

    @Test
    void whoeverWatchesATestCallShouldBeAbleToEndItAndNoOtherCall() {
        // Given
        var story = Demo.answers().get("GET /api/v1/tests/t1");
        FakeServices.answer("POST /api/v1/test-calls/hang-up", 202, "");

        // When
        FakeServices.answer(
                "GET /api/v1/tests/t1",
                200,
                story.replaceAll("\"endedAt\":\"[^\"]*\"", "\"endedAt\":null")
                        .replaceAll("\"test\":false}", "\"test\":true}"));
        visitor().post("/test-call/real/t1/hang-up").then().statusCode(204);

        // Then
        assertThat(FakeServices.asked("POST /api/v1/test-calls/hang-up")
                        .getLast()
                        .body())
                .contains("\"callId\":\"c1\"");

        // When
        FakeServices.answer("GET /api/v1/tests/t1", 200, story);
        visitor().post("/test-call/real/t1/hang-up").then().statusCode(204);

        // Then
        assertThat(FakeServices.asked("POST /api/v1/test-calls/hang-up")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calls?outcome=missed"})
    void aPartWithNothingNewShouldStayAsItIsOnThePage(String path) {
        // Given
        var live = java.util.regex.Pattern.compile("hx-get=\"([^\"]*seen=[^\"]*)\"")
                .matcher(page(path, "en"));
        assertThat(live.find()).isTrue();
        var address = live.group(1).replace("&amp;", "&");

        // Then
        visitor().urlEncodingEnabled(false).get(address).then().statusCode(204);

        // When
        FakeServices.answer("GET /api/v1/calls", 200, "{\"calls\":[],\"next\":null}");

        // Then
        assertThat(visitor().urlEncodingEnabled(false).get(address).asString())
                .contains("data-live")
                .doesNotContain("<html");
    }

    @Test
    void aPhoneThatIsOfflineShouldBeToldWhereItMatters() {
        assertThat(page("/", "en")).contains("not online", "Борис, мастер (102)");
        assertThat(page("/people", "en")).contains("Offline since 20 Nov, 12:04", "Online");
        assertThat(page("/people", "ru")).contains("Не на связи: 20 нояб., 12:04");
    }

    @Test
    void stockPhrasesShouldBeHeardInTheCompanysLanguage() {
        given().get("/sounds/stock/menu/audio").then().statusCode(200).contentType("audio/wav");
        given().get("/sounds/stock/..%2Fsecret/audio").then().statusCode(404);
        assertThat(page("/schemes/main", "en")).contains("/sounds/stock/menu/audio");
        assertThat(page("/sounds", "en")).contains("/sounds/stock/off-hours/audio");
    }

    @Test
    void aPageShouldLearnWhoIsSignedInNow() {
        given().header("HX-Request", "true")
                .get("/session")
                .then()
                .statusCode(204)
                .header("Dozvon-Visitor", "olga");
        assertThat(page("/session", "en")).contains("signed in again", "data-visitor=\"olga\"");
        assertThat(page("/", "en")).contains("data-visitor=\"olga\"");
    }

    @Test
    void aMessageShouldPlayFromWhereTheListenerSeeks() {
        var answer = given().header("Range", "bytes=100-199").get("/voicemail/m1/audio");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.asByteArray()).hasSize(100);
        assertThat(answer.header("Content-Range")).startsWith("bytes 100-199/");
    }

    @Test
    void filtersShouldReachTheReportInTheCompanysZone() {
        given().queryParam("from", "2026-11-20")
                .queryParam("to", "2026-11-20")
                .queryParam("outcome", "missed")
                .queryParam("caller", "8 903 555-01-42")
                .get("/calls")
                .then()
                .statusCode(200);

        var query = FakeServices.asked("GET /api/v1/calls").getLast().query();
        assertThat(query)
                .contains(
                        "from=2026-11-19T21:00:00Z",
                        "to=2026-11-20T21:00:00Z",
                        "outcome=missed",
                        "caller=+79035550142");
    }

    @Test
    @TestSecurity(user = "petr", roles = "agent")
    void whoMayOnlyReadShouldSeeNoButtonsThatChange() {
        assertThat(page("/schemes/main", "en")).contains("readonly").doesNotContain("id=\"publish-button\"");
        assertThat(page("/people", "en")).doesNotContain("/people/new");
    }

    @Test
    @TestSecurity
    void aVisitorWhoIsNotSignedInShouldSeeNothing() {
        given().redirects().follow(false).get("/people").then().statusCode(org.hamcrest.Matchers.oneOf(302, 401, 499));
    }

    private static String page(String path, String language) {
        var answer = given().header("Accept-Language", language).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    /// Somebody whose browser has been given the token against forged requests.
    private static RequestSpecification visitor() {
        var token = given().get("/settings").cookie("dozvon-csrf");
        return given().header("Accept-Language", "en")
                .cookie("dozvon-csrf", token)
                .header("X-CSRF-TOKEN", token);
    }
}
