package org.dozvon.reporting;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.dozvon.infra.client.Need;
import org.dozvon.infra.client.TestInfra;

/// PostgreSQL, Kafka and Keycloak, real, for the module's tests.
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    private static TestInfra infra;

    @Override
    public Map<String, String> start() {
        infra = TestInfra.lease(Need.POSTGRES, Need.KAFKA, Need.KEYCLOAK);
        var properties = new HashMap<>(infra.quarkusProperties());
        properties.putAll(infra.newDatabase("reporting").quarkusProperties());
        properties.put("dozvon.reporting.intake.retry-after", "PT0.1S");
        properties.putAll(mail());
        properties.put("dozvon.reporting.board.streams-per-tenant", "4");
        // Tests ask for tokens while the service runs in the same JVM.
        System.setProperty("test.issuer", infra.keycloak().issuer());
        System.setProperty("test.console-secret", infra.keycloak().consoleSecret());
        System.setProperty("test.password", infra.keycloak().demoPassword());
        System.setProperty("test.kafka", properties.get("kafka.bootstrap.servers"));
        return properties;
    }

    /// The test of notices starts and stops a mail server there; until then there is none.
    private static Map<String, String> mail() {
        var port = Integer.toString(freePort());
        System.setProperty("test.smtp-port", port);
        return Map.of(
                "quarkus.mailer.port", port,
                "dozvon.reporting.notices.poll", "PT1S",
                "dozvon.reporting.notices.first-retry", "PT0.2S",
                "dozvon.reporting.notices.longest-retry", "PT1S",
                "dozvon.reporting.notices.per-hour", "20");
    }

    /// Below those that the system gives away by itself, so that it stays free while nobody listens.
    private static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                // Taken: another one.
            }
        }
    }

    /// A user's access token, by the password grant that the development realm allows.
    public static String tokenOf(String user) {
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "dozvon-console")
                .formParam("client_secret", System.getProperty("test.console-secret"))
                .formParam("username", user)
                .formParam("password", System.getProperty("test.password"))
                .formParam("scope", "openid")
                .post(System.getProperty("test.issuer") + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    @Override
    public void stop() {
        if (infra != null) {
            infra.close();
        }
    }
}
