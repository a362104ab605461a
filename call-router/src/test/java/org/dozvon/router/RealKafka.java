package org.dozvon.router;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.dozvon.infra.client.Need;
import org.dozvon.infra.client.TestInfra;

/// A Kafka of our own, and folders that are empty at the start.
public final class RealKafka implements QuarkusTestResourceLifecycleManager {
    private TestInfra infra;

    @Override
    public Map<String, String> start() {
        infra = TestInfra.lease(Need.KAFKA);
        var properties = new HashMap<>(infra.quarkusProperties());
        properties.put("dozvon.router.esl-port", "0");
        properties.put("dozvon.router.name", "router-test");
        properties.put("dozvon.router.spool-directory", folder());
        properties.put("dozvon.router.recordings-directory", folder());
        return properties;
    }

    @Override
    public void stop() {
        if (infra != null) {
            infra.close();
        }
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("router-test").toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
