package org.dozvon.tenant.recipe;

import java.util.List;
import java.util.Map;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Answers to a recipe's questions.
///
/// @param name    of the new scheme; the recipe's own when null
/// @param answers by question
@Schema(examples = """
        {"name": "Основная", "answers": {"departments": [{"label": "Продажи", "value": "anna"}],
         "hours": [{"value": "office"}], "mailbox": [{"value": "olga"}]}}""")
public record RecipeForm(
        @Nullable @Size(min = 1, max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @NotNull @Size(max = 10)
        Map<@NotBlank @Size(max = 50) String, @NotNull @Size(max = 20) List<@Valid @NotNull Answer>> answers) {

    /// @param value an id, an address or a URL
    /// @param label what leads there
    public record Answer(
            @NotNull @Size(max = 500) @Pattern(regexp = Input.TEXT)
            String value,

            @Nullable @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
            String label) {}
}
