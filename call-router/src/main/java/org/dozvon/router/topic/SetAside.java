package org.dozvon.router.topic;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dozvon.router.config.RouterConfig;
import org.jboss.logging.Logger;

import jakarta.inject.Singleton;

/// Records that nobody could read: kept as files for whoever looks into it, counted so that somebody is alerted
/// (`dozvon_records_set_aside_total`), and otherwise passed over.
@Singleton
public class SetAside {
    private static final Logger LOG = Logger.getLogger(SetAside.class);
    private static final int MOST_FILES = 1_000;

    private final Path directory;
    private final MeterRegistry meters;

    public SetAside(RouterConfig config, MeterRegistry meters) {
        this.directory = config.spoolDirectory().resolve("set-aside");
        this.meters = meters;
    }

    /// @param place where it was: partition and offset, or tenant and version
    public void put(String topic, String place, byte[] value, String why) {
        LOG.errorf("A record was set aside topic=%s place=%s: %s", topic, place, why);
        meters.counter("dozvon.records.set.aside", "topic", topic).increment();
        try {
            Files.createDirectories(directory);
            if (hasRoom()) {
                Files.write(directory.resolve(fileName(topic, place)), value);
            }
        } catch (IOException full) {
            LOG.errorf("A record that was set aside could not be kept topic=%s place=%s: %s", topic, place, full);
        }
    }

    private boolean hasRoom() throws IOException {
        try (var files = Files.list(directory)) {
            return files.count() < MOST_FILES;
        }
    }

    // The place may hold a tenant's name as somebody wrote it: nothing but plain characters reaches the disk.
    private static String fileName(String topic, String place) {
        var plain = (topic + "-" + place).replaceAll("[^A-Za-z0-9.-]", "_");
        return plain.substring(0, Math.min(plain.length(), 200)) + ".json";
    }
}
