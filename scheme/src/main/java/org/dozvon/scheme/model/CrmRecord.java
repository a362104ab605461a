package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a CRM keeps who owns a client.
public enum CrmRecord {
    @JsonProperty("lead")
    OPEN_LEAD,
    @JsonProperty("deal")
    OPEN_DEAL,
    @JsonProperty("contact")
    CONTACT
}
