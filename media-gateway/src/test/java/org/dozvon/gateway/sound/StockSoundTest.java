package org.dozvon.gateway.sound;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.ByteArrayInputStream;
import org.dozvon.gateway.GatewayServers;
import org.dozvon.gateway.GatewayTest;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.QueuePhrases;
import org.junit.jupiter.api.Test;

import javax.sound.sampled.AudioSystem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class StockSoundTest extends GatewayTest {
    @Test
    @TestSecurity(user = "olga", roles = "owner")
    void whoeverDrawsASchemeHearsThePhrasesInBothLanguages() throws Exception {
        for (var language : new String[] {"ru", "en"}) {
            var wav = given().get("/api/v1/stock-sounds/" + language + "/off-hours")
                    .then()
                    .statusCode(200)
                    .contentType("audio/wav")
                    .extract()
                    .asByteArray();
            assertThat(AudioSystem.getAudioFileFormat(new ByteArrayInputStream(wav))
                            .getFrameLength())
                    .isGreaterThan(8_000);
        }
    }

    @Test
    @TestSecurity(user = "olga", roles = "owner")
    void noOtherFileIsReachedByAName() {
        for (var name :
                new String[] {"ru/nothing", "de/beep", "moh/soft", "ru%2F..%2Fmoh/soft", "ru/..%2F..%2Fapplication"}) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/stock-sounds/" + name)
                    .then()
                    .statusCode(404);
        }
    }

    /// What a queue tells lies where the node looks for it.
    @Test
    void everySentenceOfAQueueIsAtTheNode() throws Exception {
        assertThat(QueuePhrases.files()).hasSize(48).contains("queue/position-1.wav", "queue/wait-more.wav");
        for (var language : Language.values()) {
            for (var file : QueuePhrases.files()) {
                var path = GatewayServers.sounds().resolve("stock/" + language.tag() + "/" + file);
                assertThat(AudioSystem.getAudioFileFormat(path.toFile()).getFrameLength())
                        .isGreaterThan(8_000);
            }
        }
    }

    @Test
    void strangersHearNothing() {
        given().get("/api/v1/stock-sounds/ru/beep").then().statusCode(401);
    }
}
