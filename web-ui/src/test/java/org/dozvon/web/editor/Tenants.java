package org.dozvon.web.editor;

import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.TenantId;

/// Tenants for what needs one.
final class Tenants {
    static final Tenant EMPTY = new Tenant(
            new TenantId("empty"),
            "Empty",
            "empty.sip.localhost",
            "Europe/Moscow",
            Language.RUSSIAN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private Tenants() {}
}
