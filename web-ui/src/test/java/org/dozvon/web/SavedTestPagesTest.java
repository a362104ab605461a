package org.dozvon.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.Answering.Does;
import org.dozvon.scheme.rehearse.CallEnd;
import org.dozvon.scheme.rehearse.Expected;
import org.dozvon.scheme.rehearse.Place;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.rehearse.SavedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Saved tests, written by form.
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "olga", roles = "owner")
class SavedTestPagesTest {
    private static final String TESTS = "/api/v1/schemes/main/tests";

    @BeforeEach
    void demo() {
        FakeServices.reset();
    }

    @Test
    void aNewTestShouldOfferWhoeverTheSchemeMayRing() {
        var page = Visitors.page("/schemes/main/tests/new", "ru");

        assertThat(page)
                .contains(
                        "name=\"revision\" value=\"3\"",
                        "value=\"anna\"",
                        "value=\"boris\"",
                        "value=\"viktor\"",
                        "value=\"+79035550104\"",
                        "<option value=\"s2\">Выбор отдела</option>",
                        "<option value=\"+78123091500\">")
                .doesNotContain("id=\"world-title\"", "name=\"hook\"");
        assertThat(page.indexOf("for=\"does-r0\">Анна")).isPositive();
    }

    @Test
    void aTestWrittenByFormShouldBeKeptBesideTheOthers() throws Exception {
        // When
        var answer = post(
                "/schemes/main/tests/new",
                "revision=3",
                "name=К мастерам вечером",
                "caller=+7 903 555-01-77",
                "number=+78123091500",
                "moment=2026-11-23T17:30",
                "keys=-, 2",
                "who=r0",
                "whom-r0=boris",
                "does-r0=BUSY",
                "after-r0=",
                "who=r1",
                "whom-r1=viktor",
                "does-r1=PICKS_UP",
                "after-r1=7",
                "who=r2",
                "whom-r2=anna",
                "does-r2=",
                "others-does=UNREACHABLE",
                "patience=300",
                "silent=1",
                "ending=TALKED",
                "path=s1",
                "path=",
                "path=s4",
                "rangs=exactly",
                "rang-how=",
                "rang=boris",
                "rang-how=",
                "rang=viktor",
                "rang-how=together",
                "rang=anna",
                "heard=stock menu",
                "mailbox=-");

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/schemes/main/tests?done=saved");
        var kept = FakeServices.asked("PUT " + TESTS).getLast();
        assertThat(kept.headers()).containsEntry("If-match", List.of("3"));
        var tests = SchemeJson.WIRE.readTree(kept.body()).get("tests");
        assertThat(tests).hasSize(3);
        var test = SchemeJson.WIRE.treeToValue(tests.get(2), SavedTest.class);
        assertThat(test)
                .isEqualTo(new SavedTest(
                        test.id(),
                        "К мастерам вечером",
                        new SavedCall(
                                new PhoneNumber("+78123091500"),
                                new PhoneNumber("+79035550177"),
                                LocalDateTime.parse("2026-11-23T17:30"),
                                List.of("", "2"),
                                Map.of(
                                        "boris",
                                        Answering.of(Does.BUSY),
                                        "viktor",
                                        new Answering(Does.PICKS_UP, 7, null)),
                                Answering.of(Does.UNREACHABLE),
                                0,
                                300,
                                null),
                        new Expected(
                                CallEnd.TALKED,
                                List.of(List.of("boris"), List.of("anna", "viktor")),
                                List.of(Place.parse("s1"), Place.parse("s4")),
                                List.of(new Prompt.Stock(StockPhrase.MENU)),
                                new Expected.Message(null))));
        assertThat(test.id()).startsWith("k-masteram-vecerom");
    }

    @Test
    void whatIsShownShouldBeKeptAsItWasWhenNothingIsChanged() throws Exception {
        // Given
        FakeServices.answer("GET " + TESTS, 200, """
            {"revision":8,"tests":[{"id":"whole","name":"Всё сразу","call":{"number":"+78123091500","caller":"+79035550177","moment":"2026-11-23T12:00:00",
            "keys":["4512"],"answers":{"boris":{"does":"machine","afterSeconds":3,"talkSeconds":90,"misses":2,"comesSeconds":40,"goesSeconds":5},"+79161112233":{"does":"busy"}},
            "others":{"does":"picks-up","afterSeconds":9,"talkSeconds":5},"messageSeconds":15,"patienceSeconds":60,
            "world":{"webhooks":{"w9":{"afterMillis":5000,"fields":{},"failed":"timeout"},"night/w1":{"afterMillis":40,"fields":{"a":"1 = 2","b":""},"failed":null}},
            "owner":"anna","client":"ООО «Ромашка»","lastAgent":"boris"}},
            "expected":{"ending":"voicemail","rang":[["anna","boris"],["viktor"]],"path":["s2","night/p1","gone"],
            "heard":[{"kind":"sound","sound":"hello"},{"kind":"stock","phrase":"menu"}],"message":{"mailbox":"olga"}}}]}""");
        var form = Visitors.page("/schemes/main/tests/edit/whole", "ru");

        // When
        var answer = post("/schemes/main/tests/edit/whole", submitted(form).toArray(String[]::new));

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        var kept = FakeServices.asked("PUT " + TESTS).getLast();
        assertThat(kept.headers()).containsEntry("If-match", List.of("8"));
        var was = SchemeJson.WIRE.readTree(new String(FakeServices.told("GET " + TESTS), StandardCharsets.UTF_8));
        var is = SchemeJson.WIRE.readTree(kept.body());
        assertThat(SchemeJson.WIRE.treeToValue(is.get("tests").get(0), SavedTest.class))
                .isEqualTo(SchemeJson.WIRE.treeToValue(was.get("tests").get(0), SavedTest.class));
    }

    @Test
    void whatHappensNowShouldFillTheExpectationAndKeepWhatWasTyped() {
        var answer = post(
                "/schemes/main/tests/fill",
                "revision=3",
                "name=Мастера",
                "moment=2026-11-23T12:00",
                "keys=2",
                "who=r0",
                "whom-r0=viktor",
                "does-r0=PICKS_UP",
                "path=s5",
                "ending=VOICEMAIL");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var steps = chosen(answer.asString(), "path");
        assertThat(steps).containsExactly("s1", "s2", "s4");
        assertThat(chosen(answer.asString(), "ending")).containsExactly("TALKED");
        assertThat(chosen(answer.asString(), "rang")).containsExactly("boris", "viktor");
        assertThat(answer.asString())
                .contains(
                        "value=\"Мастера\"", "нажали 2 (мастера) →", "name=\"revision\" value=\"3\"", "role=\"status\"")
                .doesNotContain("<!DOCTYPE");
        assertThat(FakeServices.asked("PUT " + TESTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name,'',Нужно название",
        "caller,nobody,id=\"caller-error\"",
        "moment,soon,id=\"moment-error\"",
        "keys,abc,id=\"keys-error\"",
        "patience,many,id=\"patience-error\"",
        "after-r0,-1,id=\"answers-error\"",
        "does-r0,SINGS,id=\"answers-error\"",
        "number,112,id=\"number-error\"",
        "path,../..,id=\"path-error\"",
        "rang,'',id=\"expected-error\"",
        "heard,noise,id=\"heard-error\"",
        "hookfields-r0,nothing,id=\"webhooks-error\""
    })
    void aFaultShouldStandBesideItsFieldAndWhatWasTypedStay(String field, String value, String told) {
        var fields = new ArrayList<>(List.of(
                "revision=3",
                "client=ООО",
                "who=r0",
                "whom-r0=anna",
                "hook=r0",
                "hookstep-r0=w1",
                "hookdoes-r0=answers"));
        Map.of("name", "Мой тест", "moment", "2026-11-23T12:00", "does-r0", "BUSY")
                .forEach((name, typed) -> fields.add(name + "=" + (name.equals(field) ? value : typed)));
        if (!List.of("name", "moment", "does-r0").contains(field)) {
            fields.add(field + "=" + value);
        }
        if (!field.equals("rang")) {
            fields.add("ending=TALKED");
        }

        var answer = post("/schemes/main/tests/new", fields.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains(told, "value=\"ООО\"");
        var fault = Pattern.compile("id=\"([a-z]+-error)\"").matcher(told);
        if (fault.matches()) {
            assertThat(answer.asString()).containsPattern("aria-describedby=\"[^\"]*" + fault.group(1) + "[ \"]");
        }
        assertThat(FakeServices.asked("PUT " + TESTS)).isEmpty();
    }

    @Test
    void moreThanATestHoldsShouldStandBesideItsField() {
        var many = IntStream.rangeClosed(1, SavedCall.World.MOST_WEBHOOKS + 1)
                .boxed()
                .flatMap(row ->
                        Stream.of("hook=r" + row, "hookstep-r" + row + "=w" + row, "hookdoes-r" + row + "=answers"));
        var wide = "hookfields-r1="
                + IntStream.rangeClosed(0, SavedCall.World.MOST_FIELDS)
                        .mapToObj(field -> "f" + field + " = 1")
                        .collect(Collectors.joining("\n"));
        var base = List.of(
                "revision=3", "name=Мой тест", "moment=2026-11-23T12:00", "ending=TALKED", "hookdoes-r1=answers");

        var hooks = post(
                "/schemes/main/tests/new", Stream.concat(base.stream(), many).toArray(String[]::new));
        var fields = post(
                "/schemes/main/tests/new",
                Stream.concat(base.stream(), Stream.of("hook=r1", "hookstep-r1=w1", wide))
                        .toArray(String[]::new));

        assertThat(List.of(hooks, fields)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("id=\"webhooks-error\">Не больше 50.");
        });
    }

    @Test
    void whoRingsShouldBeReadByRowsAndNotByHowManyPhonesTheyAre() throws Exception {
        // Given
        var together = IntStream.range(1, Expected.MOST_WAVES)
                .boxed()
                .flatMap(row -> Stream.of("rang-how=together", "rang=+7812555%04d".formatted(row)));
        var rows = Stream.of(
                "rang-how=", "rang=boris", "rang-how=", "rang=", "rang-how=together", "rang=anna", "rang-how=");

        // When
        var answer = post(
                "/schemes/main/tests/new",
                Stream.of(
                                Stream.of("revision=3", "name=Мой тест", "moment=2026-11-23T12:00", "rangs=exactly"),
                                rows,
                                Stream.of("rang=viktor", "rang-how=", "rang=olga"),
                                together)
                        .flatMap(each -> each)
                        .toArray(String[]::new));

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        var tests = SchemeJson.WIRE
                .readTree(FakeServices.asked("PUT " + TESTS).getLast().body())
                .get("tests");
        var rang = SchemeJson.WIRE
                .treeToValue(tests.get(2), SavedTest.class)
                .expected()
                .rang();
        assertThat(rang).hasSize(4).startsWith(List.of("boris"), List.of("anna"), List.of("viktor"));
        assertThat(rang.getLast()).hasSize(Expected.MOST_WAVES);
    }

    @Test
    void whoComesSecondShouldBeToldAndKeepWhatTheyTyped() {
        // Given
        FakeServices.answer("PUT " + TESTS, 412, """
            {"status":412,"code":"tests-changed-elsewhere","detail":"Проверки изменили."}""");
        FakeServices.answer("GET " + TESTS, 200, "{\"revision\":4,\"tests\":[]}");

        // When
        var answer = post(
                "/schemes/main/tests/new", "revision=3", "name=Мой тест", "moment=2026-11-23T12:00", "ending=TALKED");

        // Then
        assertThat(FakeServices.asked("PUT " + TESTS).getLast().headers()).containsEntry("If-match", List.of("3"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains(
                        "Проверки изменили.",
                        "сохраните ещё раз",
                        "value=\"Мой тест\"",
                        "name=\"revision\" value=\"4\"");
    }

    @Test
    void aDeletionShouldHoldForTheListThatItsReaderSaw() {
        var page = Visitors.page("/schemes/main/tests", "ru");
        assertThat(page).contains("name=\"revision\" value=\"3\"");

        post("/schemes/main/tests/delete", "test=sunday", "revision=2");

        var asked = FakeServices.asked("PUT " + TESTS).getLast();
        assertThat(asked.headers()).containsEntry("If-match", List.of("2"));
        assertThat(asked.body()).contains("masters").doesNotContain("sunday");
    }

    @Test
    void aCopyShouldHaveAllButTheName() {
        var page = Visitors.page("/schemes/main/tests/new?copy=masters", "ru");

        assertThat(page).contains("action=\"/schemes/main/tests/new\"", "name=\"name\" value=\"\"");
        assertThat(chosen(page, "path")).containsExactly("s2", "s4");
    }

    @Test
    void oneTestShouldBeRunAndDrawnWithWhatWasExpectedAndWhatHappened() {
        var page = Visitors.page("/schemes/main/tests/run/masters", "ru");

        assertThat(page)
                .contains("data-scheme=\"main\"", "data-step=\"s2\" data-exit=\"2\" data-next=\"s4\"")
                .contains("\"problems\":[{\"step\":\"", "test-ending-differs")
                .contains("разговор с сотрудником", "сообщение в голосовой почте");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemes/foreign/tests/new",
                "/schemes/foreign/tests/edit/sunday",
                "/schemes/foreign/tests/run/sunday",
                "/schemes/main/tests/edit/unknown",
                "/schemes/main/tests/run/unknown",
                "/schemes/main/tests/new?copy=unknown"
            })
    void whatIsAnothersOrUnknownShouldNotBeFound(String path) {
        assertThat(Visitors.visitor().get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemes/foreign/tests/new",
                "/schemes/foreign/tests/edit/sunday",
                "/schemes/foreign/tests/fill",
                "/schemes/foreign/tests/delete"
            })
    void anothersSchemeShouldTakeNoTest(String path) {
        var answer = post(path, "revision=3", "name=Мой тест", "moment=2026-11-23T12:00", "ending=TALKED");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static Response post(String path, String... fields) {
        return Visitors.visitor()
                .header("HX-Request", "true")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .body(List.of(fields).stream().map(SavedTestPagesTest::encoded).collect(Collectors.joining("&")))
                .post(path);
    }

    private static String encoded(String field) {
        var equals = field.indexOf('=');
        return field.substring(0, equals) + "="
                + URLEncoder.encode(field.substring(equals + 1), StandardCharsets.UTF_8);
    }

    /// As a browser would send the form: templates of rows are no part of it.
    private static List<String> submitted(String page) {
        var form = page.substring(page.indexOf("<form class=\"test-fields"), page.lastIndexOf("</form>"))
                .replaceAll("(?s)<template.*?</template>", "");
        var fields = new ArrayList<String>();
        var control = Pattern.compile(
                        "(?s)<input([^>]*)>|<select[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>|<textarea[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</textarea>")
                .matcher(form);
        while (control.find()) {
            if (control.group(1) != null) {
                var box = control.group(1).contains("type=\"checkbox\"");
                if (!box || control.group(1).contains("checked")) {
                    fields.add(attribute(control.group(1), "name") + "=" + attribute(control.group(1), "value"));
                }
            } else if (control.group(2) != null) {
                var option =
                        Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(control.group(3));
                fields.add(control.group(2) + "=" + (option.find() ? plain(option.group(1)) : ""));
            } else {
                fields.add(control.group(4) + "=" + plain(control.group(5)));
            }
        }
        fields.removeIf(field -> field.contains("csrf") || field.startsWith("="));
        return fields;
    }

    private static List<String> chosen(String page, String name) {
        return submitted(page).stream()
                .filter(field -> field.startsWith(name + "="))
                .map(field -> field.substring(name.length() + 1))
                .toList();
    }

    private static String attribute(String tag, String name) {
        var attribute = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? plain(attribute.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
