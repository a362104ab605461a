package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A recipe with what it asks.
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecipeInfo(String id, String name, String about, List<Asked> questions) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asked(String id, String kind, String label, int most) {}

    public record Answer(String value, @Nullable String label) {}

    public record Answers(@Nullable String name, Map<String, List<Answer>> answers) {}
}
