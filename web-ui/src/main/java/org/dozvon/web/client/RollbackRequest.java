package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// Publish an earlier version again, as a new one.
@JsonIgnoreProperties(ignoreUnknown = true)
public record RollbackRequest(long version, String comment) {}
