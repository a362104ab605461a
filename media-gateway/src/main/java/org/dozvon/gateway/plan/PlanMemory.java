package org.dozvon.gateway.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.TenantId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The last plans on disk, one file for each tenant: a gateway that starts while Kafka is away answers from
/// here. A file that can't be written or read costs that tenant's memory, never a call.
final class PlanMemory {
    private static final Logger LOG = Logger.getLogger(PlanMemory.class);
    private static final String ENDING = ".json";

    private final Path directory;

    PlanMemory(Path directory) {
        this.directory = directory;
    }

    List<NodePlan> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(PlanMemory::read)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warnf("Expected to read the plans kept on disk, but: %s.", unreadable.getMessage());
            return List.of();
        }
    }

    void keep(NodePlan plan) {
        try {
            Files.createDirectories(directory);
            var file = file(plan.tenant());
            var temporary = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(temporary, SchemeJson.WIRE.writeValueAsBytes(plan));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException full) {
            LOG.warnf("Expected to keep a plan on disk, but: %s. tenant=%s", full.getMessage(), plan.tenant());
        }
    }

    void forget(TenantId tenant) {
        try {
            Files.deleteIfExists(file(tenant));
        } catch (IOException stuck) {
            LOG.warnf("Expected to forget a plan on disk, but: %s. tenant=%s", stuck.getMessage(), tenant);
        }
    }

    // A tenant's id is safe in a file name by its form.
    private Path file(TenantId tenant) {
        return directory.resolve(tenant.value() + ENDING);
    }

    private static @Nullable NodePlan read(Path file) {
        try {
            return RecordJson.read(Files.readAllBytes(file), NodePlan.class);
        } catch (IOException | MalformedRecordException broken) {
            LOG.warnf("A plan kept on disk was passed over: %s", broken.getMessage());
            return null;
        }
    }
}
