package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where an inside number is to lead: one of both.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InsideNumberLead(
        @Nullable String queue, @Nullable String scheme) {}
