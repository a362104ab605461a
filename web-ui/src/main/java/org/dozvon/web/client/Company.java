package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.dozvon.scheme.model.Language;

/// The tenant: its name, SIP domain, time zone and the language of its callers.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Company(String id, String name, String domain, String zone, Language language) {
    /// What a person may change.
    public record Change(String name, String zone, Language language) {}
}
