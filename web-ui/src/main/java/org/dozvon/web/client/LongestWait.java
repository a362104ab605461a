package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// The longest that a caller can wait, as it was proven, in words.
@JsonIgnoreProperties(ignoreUnknown = true)
public record LongestWait(String told) {}
