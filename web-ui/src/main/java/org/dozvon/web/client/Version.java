package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A published version of a scheme.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Version(
        long version,
        long planVersion,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String comment) {}
