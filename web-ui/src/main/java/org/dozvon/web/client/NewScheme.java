package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// A scheme to begin: a first draft, or a copy.
@JsonIgnoreProperties(ignoreUnknown = true)
public record NewScheme(String name, @Nullable String copyOf) {}
