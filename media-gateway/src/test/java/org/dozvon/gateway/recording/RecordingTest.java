package org.dozvon.gateway.recording;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.dozvon.gateway.GatewayServers;
import org.dozvon.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class RecordingTest extends GatewayTest {
    private static final String OURS = "11111111-1111-4111-8111-111111111111";
    private static final String THEIRS = "22222222-2222-4222-8222-222222222222";
    private static final byte[] SOUND = "RIFF....WAVEsomething".getBytes();

    @BeforeEach
    void files() throws IOException {
        for (var file : new String[] {"avto/" + OURS, "cafe/" + THEIRS}) {
            var path = GatewayServers.recordings().resolve(file + ".wav");
            Files.createDirectories(path.getParent());
            Files.write(path, SOUND);
        }
        var secret = GatewayServers.recordings().resolve("secret.wav");
        Files.write(secret, SOUND);
        var link = GatewayServers.recordings().resolve("avto/33333333-3333-4333-8333-333333333333.wav");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, secret);
    }

    @Test
    void theApiIsDescribedWithoutWhatOnlyTheNodeAsks() {
        var description = given().get("/openapi?format=json").jsonPath();

        Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");
        assertThat(paths).containsKey("/api/v1/recordings/{message}");
        paths.forEach((path, operations) -> {
            assertThat(path).doesNotStartWith("/freeswitch");
            assertThat(operations.get("get")).as(path).containsKey("summary");
            assertThat(operations.get("get").get("responses").toString()).contains("default={$ref=");
        });
        assertThat(description.getMap("components.responses")).containsKey("Problem");
    }

    @Test
    @TestSecurity(user = "olga", roles = "owner")
    @OidcSecurity(claims = @Claim(key = "tenant_id", value = "avto"))
    void anOwnerHearsWhatWasLeftForTheCompany() {
        var bytes = given().get("/api/v1/recordings/" + OURS)
                .then()
                .statusCode(200)
                .contentType("audio/wav")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-store")
                .extract()
                .asByteArray();
        assertThat(bytes).isEqualTo(SOUND);
    }

    @Test
    @TestSecurity(user = "olga", roles = "owner")
    @OidcSecurity(claims = @Claim(key = "tenant_id", value = "avto"))
    void aPlayerMayJumpInTheMiddle() {
        given().header("Range", "bytes=4-7")
                .get("/api/v1/recordings/" + OURS)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 4-7/" + SOUND.length)
                .header("Content-Length", "4")
                .body(equalTo("...."));
        given().header("Range", "bytes=9999-")
                .get("/api/v1/recordings/" + OURS)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + SOUND.length);
    }

    @Test
    @TestSecurity(user = "olga", roles = "owner")
    @OidcSecurity(claims = @Claim(key = "tenant_id", value = "avto"))
    void anotherCompanysRecordingAnswersExactlyLikeAnUnknownOne() {
        var unknown = body("99999999-9999-4999-8999-999999999999");
        for (var message : new String[] {
            THEIRS,
            "33333333-3333-4333-8333-333333333333",
            "..%2Fcafe%2F" + THEIRS,
            "..%2Fsecret",
            "secret",
            "%00",
            OURS.toUpperCase() + ".wav",
            OURS + "%2F..%2F" + OURS
        }) {
            assertThat(body(message)).as(message).isEqualTo(unknown);
        }
    }

    @Test
    @TestSecurity(user = "root", roles = "owner")
    @OidcSecurity(claims = @Claim(key = "sub", value = "root"))
    void whoBelongsToNoCompanyIsToldSo() {
        given().get("/api/v1/recordings/" + OURS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("tenant-missing"));
    }

    @Test
    @TestSecurity(user = "root", roles = "platform")
    @OidcSecurity(claims = @Claim(key = "tenant_id", value = "avto"))
    void aRoleThatHasNoBusinessHereIsRefused() {
        given().get("/api/v1/recordings/" + OURS).then().statusCode(403);
    }

    @Test
    void withoutATokenNobodyHearsAnything() {
        given().get("/api/v1/recordings/" + OURS).then().statusCode(401);
    }

    private static String body(String message) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/recordings/" + message)
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }
}
