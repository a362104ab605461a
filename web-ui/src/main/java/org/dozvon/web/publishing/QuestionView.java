package org.dozvon.web.publishing;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.dozvon.web.page.Choice;

/// A question of a recipe, ready to show.
///
/// @param shape   `one` thing to choose, `many` in order, `branches` with labels, `numbers` with labels to choose,
/// `text`
/// @param choices what the company has
/// @param rows    what is filled in to begin with, or was before it was refused
/// @param fresh   a row to add
@TemplateData
public record QuestionView(
        String id,
        String kind,
        String label,
        String shape,
        String value,
        List<Choice> choices,
        List<Row> rows,
        Row fresh,
        String error) {
    /// @param key names the row's fields
    @TemplateData
    public record Row(String key, String label, List<Choice> choices, List<Choice> numbers) {}

    public boolean nothing() {
        return !shape.equals("text") && choices.isEmpty();
    }

    public boolean several() {
        return !rows.isEmpty();
    }
}
