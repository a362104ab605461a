package org.dozvon.tenant.tenant;

import org.dozvon.scheme.model.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A tenant.
@Schema(examples = """
        {"id": "avto", "name": "Автосервис «Мотор»", "domain": "avto.sip.localhost", "zone": "Europe/Moscow",
         "language": "ru"}""")
public record TenantView(String id, String name, String domain, String zone, Language language) {
    public static TenantView of(TenantEntity tenant) {
        return new TenantView(tenant.id, tenant.name, tenant.domain, tenant.zone, Languages.ofTag(tenant.language));
    }
}
