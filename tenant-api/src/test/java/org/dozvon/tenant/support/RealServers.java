package org.dozvon.tenant.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.dozvon.infra.client.Need;
import org.dozvon.infra.client.TestInfra;

/// A real PostgreSQL and Kafka, and tokens that the test signs itself, so that there is one for every role and tenant.
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    private TestInfra infra;

    @Override
    public Map<String, String> start() {
        infra = TestInfra.lease(Need.POSTGRES, Need.KAFKA);
        var properties = new HashMap<>(infra.quarkusProperties());
        properties.putAll(infra.newDatabase("tenant").quarkusProperties());
        properties.putAll(signing());
        properties.put("dozvon.tenant-api.sounds-directory", temporaryDirectory());
        return properties;
    }

    @Override
    public void stop() {
        if (infra != null) {
            infra.close();
        }
    }

    static Map<String, String> signing() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            var encoder = Base64.getEncoder();
            return Map.of(
                    "quarkus.oidc.auth-server-url", "",
                    "quarkus.oidc.public-key",
                            encoder.encodeToString(keys.getPublic().getEncoded()),
                    "test.signing-key", encoder.encodeToString(keys.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String temporaryDirectory() {
        try {
            return Files.createTempDirectory("dozvon-sounds").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
