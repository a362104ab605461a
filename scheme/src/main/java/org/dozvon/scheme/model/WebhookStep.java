package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks a program of the tenant over HTTP. A field of its JSON answer chooses the exit, other fields
/// become variables. `other` is left by when the field has none of the named values or none is asked for,
/// `failed` when there was no usable answer in time.
///
/// @param url         fixed: what varies goes into `parameters`, which are escaped
/// @param parameters  in the query of a GET, as a JSON object of a POST
/// @param connection  whose secret signs the request; unsigned when null
/// @param waitSeconds for connect, request and answer together
/// @param field       of the answer, such as `result` or `client.city`
/// @param answers     values of that field, each an exit of its own
/// @param variables   a variable's name and the field it is read from
public record WebhookStep(
        StepId id,
        String label,
        String url,
        Method method,
        Map<String, Template> parameters,
        @Nullable ConnectionId connection,
        int waitSeconds,
        @Nullable String field,
        List<Answer> answers,
        Map<String, String> variables,
        Map<String, StepId> exits)
        implements Step {
    public static final String OTHER = "other";
    public static final String FAILED = "failed";

    public WebhookStep {
        label = Exits.label(label);
        parameters = parameters == null ? Map.of() : Copies.sorted(parameters);
        answers = answers == null ? List.of() : List.copyOf(answers);
        variables = variables == null ? Map.of() : Copies.sorted(variables);
        exits = Exits.copied(exits);
    }

    public enum Method {
        @JsonProperty("get")
        GET,
        @JsonProperty("post")
        POST
    }

    /// A value that the field may have, also the name of its exit, and what the owner calls it.
    public record Answer(String value, String label) {
        public Answer {
            label = Exits.label(label);
        }
    }
}
