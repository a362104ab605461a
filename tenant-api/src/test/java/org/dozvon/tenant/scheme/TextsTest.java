package org.dozvon.tenant.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.dozvon.tenant.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TextsTest {
    private static final String YAML = "application/yaml";

    @Inject
    Tenants tenants;

    private String reseller;
    private String tenant;

    @BeforeEach
    void aSchemeWithATest() {
        reseller = tenants.create();
        tenant = tenants.create(reseller);
        Api.ownerOf(tenant)
                .body(Map.of("id", "main", "name", "Основная"))
                .post("/api/v1/schemes")
                .then()
                .statusCode(201);
        var test = Map.of(
                "id",
                "one",
                "name",
                "One",
                "call",
                Map.of("moment", "2026-11-22T12:00"),
                "expected",
                Map.of("ending", "voicemail"));
        Api.ownerOf(tenant)
                .header("If-Match", "0")
                .body(Map.of("tests", List.of(test)))
                .put("/api/v1/schemes/main/tests")
                .then()
                .statusCode(200);
    }

    @Test
    void aSchemeGoesOutAsYamlAndComesInAsANewOne() {
        // Given
        var text = written();

        // When
        yaml().body(text)
                .post("/api/v1/scheme-texts")
                .then()
                .statusCode(201)
                .body("id", equalTo("osnovnaya"))
                .body("name", equalTo("Основная"));

        // Then
        Api.ownerOf(tenant)
                .get("/api/v1/schemes/osnovnaya/tests")
                .then()
                .body("tests", hasSize(1))
                .body("tests[0].expected.ending", equalTo("voicemail"));
    }

    @Test
    void aTextReplacesTheDraftThatItWasWrittenFor() {
        var text = written().replace("Основная", "Другая");

        yaml().header("If-Match", "1")
                .body(text)
                .put("/api/v1/scheme-texts/main")
                .then()
                .statusCode(200)
                .body("name", equalTo("Другая"))
                .body("revision", equalTo(2));
        yaml().header("If-Match", "1")
                .body(text)
                .put("/api/v1/scheme-texts/main")
                .then()
                .statusCode(412);
    }

    @Test
    void aTextSaysWhatBecomesOfTheTests() {
        // Given
        var whole = written();
        var drawingAlone = whole.substring(0, whole.indexOf("\ntests:") + 1);

        // When, Then: nothing is said of tests.
        replace(1, null, drawingAlone).statusCode(200);
        tests().body("tests", hasSize(1)).body("revision", equalTo(1));

        // When, Then: somebody else has changed them since.
        replace(2, 0, whole).statusCode(412).body("code", equalTo("tests-changed-elsewhere"));
        Api.ownerOf(tenant).get("/api/v1/schemes/main").then().body("revision", equalTo(2));

        // When, Then: there are none any more.
        replace(2, 1, drawingAlone + "tests: []\n").statusCode(200);
        tests().body("tests", hasSize(0)).body("revision", equalTo(2));
    }

    @Test
    void aTextThatCannotBeReadSaysWhere() {
        yaml().header("Accept-Language", "ru")
                .body(written() + "more: 1\n")
                .post("/api/v1/scheme-texts")
                .then()
                .statusCode(422)
                .body("code", equalTo("text-unreadable"))
                .body("problems[0].field", equalTo("more"))
                .body("problems[0].message", containsString("такого поля нет"));
    }

    @Test
    void aResellerCopiesBetweenItsOwnTenantsAlone() {
        // Given
        var other = tenants.create(reseller);
        var foreign = tenants.create(tenants.create());
        var token = Tokens.of(reseller, "reseller");
        var path = "/api/v1/tenants/" + tenant + "/schemes/main/copy";

        // When, Then
        Api.as(token)
                .body(Map.of("to", other))
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo("main"));
        Api.ownerOf(other).get("/api/v1/schemes/main").then().statusCode(200).body("revision", equalTo(1));
        var unknown = Api.as(token).body(Map.of("to", "nobody-has-this")).post(path);
        var refused = Api.as(token).body(Map.of("to", foreign)).post(path);
        refused.then().statusCode(404).body(equalTo(unknown.asString()));
        Api.ownerOf(foreign).get("/api/v1/schemes").then().body("", hasSize(0));
        Api.ownerOf(tenant).body(Map.of("to", other)).post(path).then().statusCode(403);
    }

    private ValidatableResponse replace(int revision, Integer testsRevision, String text) {
        var request = yaml().header("If-Match", revision).body(text);
        if (testsRevision != null) {
            request.queryParam("testsRevision", testsRevision);
        }
        return request.put("/api/v1/scheme-texts/main").then();
    }

    private ValidatableResponse tests() {
        return Api.ownerOf(tenant).get("/api/v1/schemes/main/tests").then();
    }

    private RequestSpecification yaml() {
        var asText = EncoderConfig.encoderConfig()
                .encodeContentTypeAs(YAML, ContentType.TEXT)
                .defaultContentCharset("UTF-8");
        return Api.ownerOf(tenant)
                .config(RestAssuredConfig.config().encoderConfig(asText))
                .contentType(YAML);
    }

    private String written() {
        return Api.ownerOf(tenant)
                .accept(YAML)
                .queryParam("format", "yaml")
                .get("/api/v1/scheme-texts/main")
                .then()
                .statusCode(200)
                .contentType(containsString(YAML))
                .extract()
                .asString();
    }
}
