package org.dozvon.outside.crm;

import org.dozvon.outside.guard.Failure;
import org.jspecify.annotations.Nullable;

/// Who is responsible for a caller, as far as a CRM says.
public sealed interface Owner {
    /// @param user   their id in the CRM
    /// @param client what the CRM calls the caller, null when it does not say
    record Found(String user, Place place, @Nullable String client) implements Owner {}

    record Unknown() implements Owner {}

    record Failed(Failure why) implements Owner {}
}
