package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// One difference between two versions, in words.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Difference(String kind, @Nullable String step, String text) {}
