package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// Something wrong with a scheme, pinned to its step.
@JsonIgnoreProperties(ignoreUnknown = true)
public record StepProblem(@Nullable String step, String code, String severity, String message) {
    public boolean error() {
        return severity.equals("error");
    }
}
