package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What phones of the company dial, and colleagues send callers to, instead of a person: a line, or a drawing that
/// begins. Its digits stand in one plan with people's extensions.
///
/// @param extension 2 to 6 digits, the first of them not 0
/// @param queue     null when it leads to a scheme
/// @param scheme    null when it leads to a queue
public record InsideNumber(
        String extension,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable QueueId queue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SchemeId scheme) {
    public InsideNumber {
        if ((queue == null) == (scheme == null)) {
            throw new IllegalArgumentException(
                    "Expected an inside number of a queue or of a scheme, but got one of both or of neither.");
        }
    }
}
