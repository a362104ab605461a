package org.dozvon.tenant.access;

import org.jspecify.annotations.Nullable;

/// A thing of a tenant as somebody writes it down.
public interface OwnedForm {
    /// Null when one is to be made of the name.
    @Nullable
    String id();

    String name();
}
