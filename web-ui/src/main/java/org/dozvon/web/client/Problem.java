package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An error as the services answer it: `application/problem+json`, already in the person's language.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(
        int status,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String code,
        @Nullable List<Field> problems,
        @Nullable String by,
        @Nullable String at) {

    /// One thing wrong: of a form's field, or of a scheme's step.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(
            @Nullable String field,
            @Nullable String step,
            @Nullable String code,
            @Nullable String severity,
            @Nullable String message) {}

    public List<Field> fields() {
        return problems == null ? List.of() : problems;
    }

    public boolean has(String wanted) {
        return wanted.equals(code);
    }

    /// What to show when the service had nothing better to say.
    public String shown() {
        return detail != null ? detail : title != null ? title : "HTTP " + status;
    }
}
