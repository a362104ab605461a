package org.dozvon.reporting;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.Map;
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
        // Tests ask for tokens while the service runs in the same JVM.
        System.setProperty("test.issuer", infra.keycloak().issuer());
        System.setProperty("test.console-secret", infra.keycloak().consoleSecret());
        System.setProperty("test.password", infra.keycloak().demoPassword());
        System.setProperty("test.kafka", properties.get("kafka.bootstrap.servers"));
        return properties;
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
