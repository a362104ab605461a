package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// Today in numbers.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Figures(
        int offered,
        int answered,
        int missed,
        int voicemails,
        int inProgress,
        @Nullable Long meanWaitMillis) {}
