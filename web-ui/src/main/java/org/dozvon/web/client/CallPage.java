package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the call list; `next` begins the page after it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallPage(List<CallSummary> calls, @Nullable String next) {}
