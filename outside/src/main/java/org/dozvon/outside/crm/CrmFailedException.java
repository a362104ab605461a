package org.dozvon.outside.crm;

import org.dozvon.outside.guard.Failure;

/// A CRM could not be asked. An ordinary case, so without a stack trace.
final class CrmFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Failure why;

    CrmFailedException(Failure why) {
        super(why.slug(), null, false, false);
        this.why = why;
    }

    Failure why() {
        return why;
    }
}
