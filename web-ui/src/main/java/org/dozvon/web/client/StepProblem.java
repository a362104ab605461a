package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.check.Edit;
import org.jspecify.annotations.Nullable;

/// Something wrong with a scheme, pinned to its step.
///
/// @param exit    at which exit of the step
/// @param example a call that shows it
/// @param fix     a way out of one click
@JsonIgnoreProperties(ignoreUnknown = true)
public record StepProblem(
        @Nullable String step,
        @Nullable String exit,
        String code,
        String severity,
        String message,
        @Nullable Example example,
        @Nullable Fix fix) {
    public boolean error() {
        return severity.equals("error");
    }

    /// A call in words, and what the form of test calls needs to play it; see `scheme.check.Example`.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Example(
            String told,
            String scheme,
            @Nullable String caller,
            Instant moment,
            List<String> keys,
            boolean speaks,
            Map<String, String> answers,
            String others) {}

    /// What it does, in words, and the edits that do it, in order.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Fix(String told, List<Edit> edits) {}
}
