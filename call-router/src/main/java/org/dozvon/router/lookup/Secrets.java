package org.dozvon.router.lookup;

import java.util.Optional;
import org.dozvon.outside.secret.SecretBox;
import org.dozvon.outside.secret.SecretRefusedException;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.TenantId;
import org.jboss.logging.Logger;

/// Opens the secrets of a plan, at the moment they are needed and no earlier.
final class Secrets {
    private static final Logger LOG = Logger.getLogger(Secrets.class);

    private final SecretBox box;

    Secrets(SecretBox box) {
        this.box = box;
    }

    /// @return empty when it cannot be opened here; an open text when there is none
    Optional<String> of(TenantId tenant, Connection connection) {
        var sealed = connection.secret();
        if (sealed == null) {
            return Optional.of("");
        }
        try {
            return Optional.of(box.open(sealed, place(tenant, connection)));
        } catch (SecretRefusedException refused) {
            LOG.errorf("%s tenant=%s connection=%s", refused.getMessage(), tenant, connection.id());
            return Optional.empty();
        }
    }

    private static String place(TenantId tenant, Connection connection) {
        return tenant + "/connection/" + connection.id();
    }
}
