package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// Publish this revision of the draft.
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishRequest(long revision, String comment) {}
