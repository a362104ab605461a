package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version went out to the routers, in a plan.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Published(
        long schemeVersion, long planVersion, @Nullable Instant publishedAt) {}
