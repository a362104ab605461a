package org.dozvon.scheme.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A scheme or a tenant in JSON cannot be read.
public final class JsonRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String path;
    private int line;

    JsonRefused(String code, String path, String why) {
        super("Expected a readable JSON, but " + (path.isEmpty() ? "" : "at '" + path + "' ") + why + ".");
        this.code = code;
        this.path = path;
    }

    static JsonRefused of(IOException cause) {
        var refused = told(cause);
        refused.initCause(cause);
        if (cause instanceof JsonProcessingException e && e.getLocation() != null) {
            refused.line = Math.max(0, e.getLocation().getLineNr());
        }
        return refused;
    }

    private static JsonRefused told(IOException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException e ->
                new JsonRefused(
                        "json-field-unknown",
                        path(e),
                        "there is the field '" + e.getPropertyName()
                                + "', which is not known. Remove it or correct its name");
            case InvalidTypeIdException e ->
                new JsonRefused(
                        "json-kind-unknown",
                        path(e),
                        "the kind '" + e.getTypeId() + "' is not known. Choose one of the documented kinds");
            case MismatchedInputException e
            when e.getOriginalMessage().startsWith("Cannot map `null`") ->
                new JsonRefused("json-field-missing", path(e), "a field is missing. Add it");
            case JsonMappingException e
            when e.getCause() instanceof NullPointerException ->
                new JsonRefused("json-field-missing", path(e), "a field is missing. Add it");
            case JsonMappingException e ->
                new JsonRefused("json-value-invalid", path(e), "the value does not fit: " + reason(e));
            case JsonProcessingException e -> new JsonRefused("json-malformed", "", "it is not JSON: " + reason(e));
            default -> new JsonRefused("json-malformed", "", "it cannot be read");
        };
    }

    /// Permanent, kebab.
    public String code() {
        return code;
    }

    /// Where, such as `steps[2].prompt`; empty when it is the whole.
    public String path() {
        return path;
    }

    /// In which line of the text, from 1; 0 when it is not known.
    public int line() {
        return line;
    }

    private static String path(JsonMappingException e) {
        return StreamSupport.stream(e.getPath().spliterator(), false)
                .map(JsonRefused::part)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String part(JsonMappingException.Reference reference) {
        @Nullable String field = reference.getFieldName();
        return field == null ? "[" + reference.getIndex() + "]" : "." + field;
    }

    private static String reason(JsonProcessingException e) {
        var cause = e.getCause() instanceof IllegalArgumentException own ? own.getMessage() : e.getOriginalMessage();
        var first = String.valueOf(cause).lines().findFirst().orElse("");
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
