package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/// What calls asked of webhooks and CRMs, newest first.
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeliveryPage(List<Delivery> deliveries) {
    /// @param result a status, where the CRM found the caller, or the slug of why there was no answer
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Delivery(
            Instant at,
            String callId,
            String scheme,
            String step,
            String host,
            String result,
            long millis,
            boolean test) {}
}
