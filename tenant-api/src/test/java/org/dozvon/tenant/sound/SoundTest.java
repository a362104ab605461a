package org.dozvon.tenant.sound;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.dozvon.tenant.support.TestSounds;
import org.dozvon.tenant.support.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SoundTest {
    @Inject
    Tenants tenants;

    @ConfigProperty(name = "dozvon.tenant-api.sounds-directory")
    Path directory;

    private String tenant;

    @BeforeEach
    void aTenant() {
        tenant = tenants.create();
    }

    @Test
    void anUploadIsPlayedAsTelephonesPlay() throws IOException {
        // When
        var id = upload("hello.wav", TestSounds.wav(44_100, 2, 16, 1.5))
                .statusCode(201)
                .body("durationMillis", equalTo(1500))
                .extract()
                .<String>path("id");

        // Then
        var audio = Api.ownerOf(tenant)
                .get("/api/v1/sounds/" + id + "/audio")
                .then()
                .statusCode(200)
                .contentType("audio/wav")
                .extract()
                .asByteArray();
        assertThat(audio).hasSize(44 + 2 * 12_000);
        Api.as(Tokens.of(null, "service"))
                .get("/api/v1/service/sounds/" + tenant + "/" + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "/etc/cron.d/x", "a\\..\\b.wav", "x;rm -rf.wav", "$(id).wav"})
    void aFilesNameNeverDecidesWhereItIsKept(String name) throws IOException {
        // When
        var id = upload(name, TestSounds.wav(8_000, 1, 16, 0.1))
                .statusCode(201)
                .extract()
                .<String>path("id");

        // Then
        try (var files = Files.list(directory.resolve(tenant))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(id + ".wav");
        }
    }

    @Test
    void whatIsNotASoundIsRefusedAndLeavesNothing() throws IOException {
        for (var junk : List.of(
                "#!/bin/sh\nid\n".getBytes(StandardCharsets.UTF_8),
                "RIFF".getBytes(StandardCharsets.UTF_8),
                new byte[] {'I', 'D', '3', 4, 0, 0, 0x7f, 0x7f, 0x7f, 0x7f},
                new byte[] {(byte) 0xff, (byte) 0xfb, 0, 0, 0, 0, 0, 0},
                Arrays.copyOf(TestSounds.wav(8_000, 1, 16, 1), 43),
                new byte[0])) {
            upload("junk.wav", junk).statusCode(422).body("code", equalTo("sound-format-unknown"));
        }
        assertThat(directory.resolve(tenant)).doesNotExist();
    }

    @Test
    void aSoundOfMoreThanTenMinutesIsRefused() throws IOException {
        upload("long.wav", TestSounds.wav(8_000, 1, 8, 601)).statusCode(422).body("code", equalTo("sound-too-long"));
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefused() throws IOException {
        upload("large.wav", new byte[20 * 1024 * 1024 + 1]).statusCode(413);
    }

    @Test
    void aSoundThatALiveSchemePlaysCannotBeRemoved() throws IOException {
        // Given
        var id =
                upload("hello.wav", TestSounds.wav(8_000, 1, 16, 0.5)).extract().<String>path("id");
        Api.ownerOf(tenant).body(Map.of("id", "main", "name", "Main")).post("/api/v1/schemes");
        Api.ownerOf(tenant)
                .header("If-Match", "\"1\"")
                .body(playing(id))
                .put("/api/v1/schemes/main/draft")
                .then()
                .statusCode(200);
        Api.ownerOf(tenant)
                .body(Map.of("revision", 2))
                .post("/api/v1/schemes/main/publish")
                .then()
                .statusCode(200);

        // When
        var refused = Api.ownerOf(tenant).delete("/api/v1/sounds/" + id).then();

        // Then
        refused.statusCode(409).body("code", equalTo("in-use")).body("problems.step", hasItem("hello"));
        Api.ownerOf(tenant).get("/api/v1/sounds/" + id + "/audio").then().statusCode(200);
    }

    @Test
    void theStockPhrasesAreToldInTheAskersLanguage() {
        Api.ownerOf(tenant)
                .header("Accept-Language", "ru-RU,ru;q=0.9")
                .get("/api/v1/sounds/stock")
                .then()
                .statusCode(200)
                .body("find { it.phrase == 'greeting' }.name", equalTo("Приветствие"));
    }

    private ValidatableResponse upload(String name, byte[] bytes) throws IOException {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(tenant, "owner"))
                .multiPart("name", "Hello")
                .multiPart("file", name, bytes, "audio/wav")
                .post("/api/v1/sounds")
                .then();
    }

    private static Map<String, Object> playing(String sound) {
        return Map.of(
                "id", "main",
                "name", "Main",
                "entry", "hello",
                "steps",
                        List.of(
                                Map.of(
                                        "type", "play",
                                        "id", "hello",
                                        "label", "",
                                        "prompt", Map.of("kind", "sound", "sound", sound),
                                        "exits", Map.of("done", "message")),
                                Map.of(
                                        "type",
                                        "voicemail",
                                        "id",
                                        "message",
                                        "label",
                                        "",
                                        "greeting",
                                        Map.of("kind", "stock", "phrase", "voicemail"),
                                        "limitSeconds",
                                        60,
                                        "exits",
                                        Map.of())));
    }
}
