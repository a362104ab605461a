package org.dozvon.tenant.log;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Something that is tried again and again. That it fails is said once, however long it lasts, and then once that it is
/// over: what is said at each attempt hides everything else.
public final class Trouble {
    private final Logger log;
    private final String begins;
    private final String over;
    private final AtomicBoolean lasts = new AtomicBoolean();

    /// @param begins with `%s` for the reason
    public Trouble(Logger log, String begins, String over) {
        this.log = log;
        this.begins = begins;
        this.over = over;
    }

    public void met(Exception why) {
        if (!lasts.getAndSet(true)) {
            log.warnf(begins, why.getMessage());
        }
    }

    public void passed() {
        if (lasts.getAndSet(false)) {
            log.info(over);
        }
    }
}
