package org.dozvon.tenant.tenant;

import org.dozvon.scheme.model.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A tenant.
///
/// @param calls how many of its customers' calls it takes at once, null for as many as come
@Schema(examples = """
        {"id": "avto", "name": "Автосервис «Мотор»", "domain": "avto.sip.localhost", "zone": "Europe/Moscow",
         "language": "ru", "calls": 30}""")
public record TenantView(
        String id,
        String name,
        String domain,
        String zone,
        Language language,
        @Nullable Integer calls) {
    public static TenantView of(TenantEntity tenant) {
        return new TenantView(
                tenant.id, tenant.name, tenant.domain, tenant.zone, Languages.ofTag(tenant.language), tenant.calls);
    }
}
