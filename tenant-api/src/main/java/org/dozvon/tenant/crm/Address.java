package org.dozvon.tenant.crm;

import java.util.regex.Pattern;
import org.dozvon.outside.guard.OutsideUrl;
import org.dozvon.outside.guard.UrlRefusedException;
import org.dozvon.scheme.model.Connection;
import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// Where a connection leads, and the key that a vendor puts into its address.
///
/// @param secret null when the address held none
record Address(String url, @Nullable String secret) {
    private static final String HUBSPOT = "https://api.hubapi.com";
    private static final Pattern BITRIX24_WEBHOOK = Pattern.compile("/rest/([0-9]{1,10}/[A-Za-z0-9]{1,100})(/.*)?");

    /// @throws ProblemException when it is no address that we would ask
    static Address of(ConnectionForm form) {
        var given = form.url() == null ? "" : form.url().strip();
        var written = given.isEmpty() && form.kind() == Connection.Kind.HUBSPOT ? HUBSPOT : given;
        try {
            return of(form.kind(), written, OutsideUrl.of(written));
        } catch (UrlRefusedException refused) {
            throw ProblemException.ofField("url", refused.code());
        }
    }

    private static Address of(Connection.Kind kind, String written, OutsideUrl url) {
        return switch (kind) {
            case BITRIX24 -> {
                var webhook = BITRIX24_WEBHOOK.matcher(url.path());
                yield new Address(url.toString(), webhook.matches() ? webhook.group(1) : null);
            }
            // Their API's paths are ours to know.
            case AMOCRM, HUBSPOT -> new Address(url.toString(), null);
            case JSON, WEBHOOK -> new Address(written, null);
        };
    }
}
