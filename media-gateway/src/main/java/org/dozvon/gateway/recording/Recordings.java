package org.dozvon.gateway.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.plan.PlanChange;
import org.dozvon.scheme.model.TenantId;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// The files that the node wrote: `<tenant>/<message>.wav`. Both parts are checked by their form before
/// they touch a path, and a link is not followed.
@ApplicationScoped
public class Recordings {
    private static final Logger LOG = Logger.getLogger(Recordings.class);
    private static final Pattern MESSAGE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Path directory;

    public Recordings(GatewayConfig config) {
        this.directory = config.recordingsDirectory();
    }

    /// The node does not make a folder: it hangs up the caller whose voicemail it can't write.
    void onChange(@Observes PlanChange change) {
        var plan = change.after();
        if (plan == null) {
            return;
        }
        try {
            Files.createDirectories(directory.resolve(plan.tenant().value()));
        } catch (IOException failed) {
            LOG.errorf("Expected to make a folder for voicemails tenant=%s, but: %s", plan.tenant(), failed);
        }
    }

    /// Empty for an unknown message, and for another tenant's all the same.
    Optional<Path> find(TenantId tenant, String message) {
        if (!MESSAGE.matcher(message).matches()) {
            return Optional.empty();
        }
        var file = directory.resolve(tenant.value()).resolve(message + ".wav");
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }
}
