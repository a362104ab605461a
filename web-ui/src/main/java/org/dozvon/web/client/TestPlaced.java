package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// A test call is on its way.
@JsonIgnoreProperties(ignoreUnknown = true)
public record TestPlaced(String testId) {}
