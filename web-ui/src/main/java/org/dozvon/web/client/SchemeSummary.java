package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the list of schemes.
@JsonIgnoreProperties(ignoreUnknown = true)
public record SchemeSummary(
        String id,
        String name,
        long revision,
        boolean changed,
        @Nullable Long liveVersion,
        @Nullable Instant livePublishedAt,
        List<String> numbers,
        int errors,
        int warnings,
        @Nullable String order) {
    /// A publish that was ordered was not possible, and nobody has put that out of sight.
    public boolean orderRefused() {
        return "refused".equals(order) || "return-refused".equals(order);
    }
}
