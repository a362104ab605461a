package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A test call to place for real.
@JsonIgnoreProperties(ignoreUnknown = true)
public record TestCallRequest(
        String dialled,
        @Nullable String caller,
        @Nullable Instant moment,
        List<String> keys,
        Map<String, String> answers) {}
