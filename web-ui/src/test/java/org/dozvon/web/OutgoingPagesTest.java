package org.dozvon.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Rules of calls out, and what phones dial.
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "olga", roles = "owner")
class OutgoingPagesTest {
    private static final String RULES = """
        {"number":"+78123091500","countries":["KZ"],"prefixes":["+37529"],"barred":["viktor"],"mostCalls":5,"minutesPerDay":300}""";

    @BeforeEach
    void demo() {
        FakeServices.reset();
        FakeServices.answer("GET /api/v1/outgoing", 200, RULES);
        FakeServices.answer("PUT /api/v1/outgoing", 200, RULES);
    }

    @Test
    void rulesShouldBeShownInBothLanguages() {
        assertThat(Visitors.page("/outgoing", "ru"))
                .contains(
                        "Исходящие звонки",
                        "value=\"KZ\"",
                        "value=\"+37529\"",
                        "value=\"300\"",
                        "*71",
                        "Борис, мастер");
        assertThat(Visitors.page("/outgoing", "en"))
                .contains("Outgoing calls", "Fetches whoever is parked there")
                .doesNotContain("Исходящие");
    }

    /// Whoever came since the page was opened stays as they were.
    @Test
    void whoIsNotTickedShouldBeBarred() {
        var answer = save(Map.of("countries", "kz by", "row-anna", "on", "row-boris", "on", "may-boris", "on"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(FakeServices.asked("PUT /api/v1/outgoing").getLast().body())
                .contains("\"barred\":[\"anna\",\"viktor\"]", "\"countries\":[\"KZ\",\"BY\"]", "\"mostCalls\":3");
    }

    @Test
    void whatIsNoBeginningOfANumberShouldBeSaidBesideIt() {
        var answer = save(Map.of("prefixes", "8 901"));

        assertThat(answer.asString()).contains("Начало номера пишется с плюсом и цифрами");
        assertThat(FakeServices.asked("PUT /api/v1/outgoing")).isEmpty();
    }

    @Test
    @TestSecurity(user = "petr", roles = "agent")
    void agentsShouldReadOnTheirPageWhatTheyCanDial() {
        assertThat(Visitors.page("/desk", "ru")).contains("*11", "*8", "*71", "112");
    }

    private static Response save(Map<String, String> more) {
        var form = new LinkedHashMap<>(Map.of("number", "+78123091500", "mostCalls", "3", "minutesPerDay", "60"));
        form.putAll(more);
        return Visitors.visitor()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(form)
                .post("/outgoing");
    }
}
