package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of voicemail; `next` begins the page after it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record VoicemailPage(
        List<Message> messages, @Nullable String next) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Message(
            String message,
            @Nullable String callId,
            Instant at,
            @Nullable String caller,
            @Nullable String dialled,
            @Nullable String mailbox,
            long lengthMillis) {}
}
