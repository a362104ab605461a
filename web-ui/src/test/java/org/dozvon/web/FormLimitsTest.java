package org.dozvon.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dozvon.scheme.check.Limits;
import org.dozvon.scheme.model.SchemeJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever a page lets somebody type goes through whole, up to the most that tenant-api takes.
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "olga", roles = "owner")
class FormLimitsTest {
    private static final int LONGEST_SECRET = 4_000;
    private static final int MOST_USERS = 1_000;

    @BeforeEach
    void demo() {
        FakeServices.reset();
    }

    @Test
    void theLongestSecretShouldBeKept() throws Exception {
        // Given
        FakeServices.answer("PUT /api/v1/connections/b24", 200, "{}");
        var secret = "%".repeat(LONGEST_SECRET);

        // When
        var status = post("/connections/b24", Stream.of("name=CRM", "url=", field("secret", secret)));

        // Then
        assertThat(status).isEqualTo(303);
        assertThat(sent("PUT /api/v1/connections/b24").get("secret").textValue())
                .isEqualTo(secret);
    }

    @Test
    void asManyUsersAsAConnectionMayHaveShouldBeKept() throws Exception {
        // Given
        FakeServices.answer("PUT /api/v1/connections/b24", 200, "{}");
        var rows = IntStream.range(0, MOST_USERS)
                .boxed()
                .flatMap(row -> Stream.of(field("user", "u" + row), field("person", "anna")));

        // When
        var status = post("/connections/b24", Stream.concat(Stream.of("name=CRM", "url="), rows));

        // Then
        assertThat(status).isEqualTo(303);
        assertThat(sent("PUT /api/v1/connections/b24").get("people")).hasSize(MOST_USERS);
    }

    @Test
    void theLongestListOfCallersShouldBeKept() throws Exception {
        // Given
        FakeServices.answer("PUT /api/v1/caller-lists/vip", 200, "{}");
        var lines = IntStream.range(0, Limits.LIST_ENTRIES)
                .mapToObj(row -> "+44201%09d*".formatted(row))
                .collect(Collectors.joining("\r\n"));

        // When
        var status = post("/lists/vip", Stream.of("name=VIP", field("entries", lines)));

        // Then
        assertThat(status).isEqualTo(303);
        assertThat(sent("PUT /api/v1/caller-lists/vip").get("entries")).hasSize(Limits.LIST_ENTRIES);
    }

    @Test
    void theLongestRotaShouldBeKeptAndALongerOneBeRefusedByWhoKeepsIt() throws Exception {
        // Given
        FakeServices.answer("PUT /api/v1/rotas/nights", 200, "{}");

        // When
        var status = post("/rotas/nights", Stream.concat(Stream.of("name=Nights"), watches(Limits.WATCHES)));

        // Then
        assertThat(status).isEqualTo(303);
        assertThat(sent("PUT /api/v1/rotas/nights").get("watches")).hasSize(Limits.WATCHES);

        // When
        post("/rotas/nights", Stream.concat(Stream.of("name=Nights"), watches(Limits.WATCHES + 1)));

        // Then
        assertThat(sent("PUT /api/v1/rotas/nights").get("watches")).hasSize(Limits.WATCHES + 1);
    }

    @Test
    void theLargestCalendarShouldBeKept() throws Exception {
        // Given
        FakeServices.answer("PUT /api/v1/calendars/office", 200, "{}");
        var days = IntStream.range(0, Limits.CALENDAR_DAYS)
                .boxed()
                .flatMap(row -> Stream.of(
                        field("day", "d" + row),
                        field("interval-d" + row, ""),
                        field(
                                "date-d" + row,
                                LocalDate.of(2027, 1, 1).plusDays(row).toString()),
                        field("name-d" + row, "Выходной"),
                        field("from-d" + row, ""),
                        field("to-d" + row, "")));

        // When
        var status = post(
                "/hours/office",
                Stream.of(Stream.of("name=Office"), intervals(), days).flatMap(each -> each));

        // Then
        assertThat(status).isEqualTo(303);
        var calendar = sent("PUT /api/v1/calendars/office");
        assertThat(calendar.get("intervals")).hasSize(Limits.CALENDAR_INTERVALS);
        assertThat(calendar.get("days")).hasSize(Limits.CALENDAR_DAYS);
    }

    @Test
    void moreThanAnyFormTakesShouldBeRefusedInWords() {
        var tooLong = answer("/lists/vip", Stream.of("name=VIP", field("entries", "1".repeat(2_200_000))));
        var farTooLong = answer("/lists/vip", Stream.of("name=VIP", field("entries", "1".repeat(5_000_000))));
        var many = answer("/rotas/nights", Stream.concat(Stream.of("name=Nights"), watches(3_000)));

        var nothing = answer("/lists/vip", Stream.of("&".repeat(10_000)));

        assertThat(Stream.of(tooLong, farTooLong, many, nothing)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("Столько форма не принимает");
        });
        assertThat(FakeServices.asked("PUT /api/v1/caller-lists/vip")).isEmpty();
    }

    @Test
    void whatIsTooMuchShouldBeToldBesideTheFormSoThatWhatWasTypedStays() {
        var answer = Visitors.visitor()
                .header("HX-Request", "true")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .body("name=VIP&" + field("entries", "1".repeat(2_200_000)))
                .post("/lists/vip");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.header("HX-Retarget")).isEqualTo("#refused");
        assertThat(answer.header("HX-Reswap")).isEqualTo("innerHTML");
        assertThat(answer.asString()).contains("Столько форма не принимает").doesNotContain("<body");
    }

    @Test
    void noLinkToAnotherSiteShouldBeMadeOfAnAddress() throws Exception {
        var elsewhere = URI.create("http://127.0.0.1:" + RestAssured.port + "//elsewhere.example/lists");
        var request = HttpRequest.newBuilder(elsewhere)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("entries=" + "1".repeat(2_200_000)))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("button main\" href=\"/").doesNotContain("href=\"//");
    }

    private static Stream<String> intervals() {
        return IntStream.range(0, Limits.CALENDAR_INTERVALS)
                .boxed()
                .flatMap(row -> Stream.concat(
                        Stream.of(
                                field("interval", "i" + row),
                                field("name-i" + row, "Работа"),
                                field("from-i" + row, "09:00"),
                                field("to-i" + row, "18:00")),
                        Stream.of(DayOfWeek.values()).map(day -> field("days-i" + row, day.name()))));
    }

    private static Stream<String> watches(int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(row -> Stream.of(
                        field("watch", "w" + row),
                        field("from-w" + row, "2027-01-01T18:00"),
                        field("to-w" + row, "2027-01-02T09:00"),
                        field("person-w" + row, "boris")));
    }

    private static int post(String path, Stream<String> fields) {
        return answer(path, fields).statusCode();
    }

    private static Response answer(String path, Stream<String> fields) {
        return Visitors.visitor()
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .body(fields.collect(Collectors.joining("&")))
                .post(path);
    }

    private static JsonNode sent(String request) throws Exception {
        return SchemeJson.WIRE.readTree(FakeServices.asked(request).getLast().body());
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
