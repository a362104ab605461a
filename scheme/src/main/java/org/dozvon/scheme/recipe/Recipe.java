package org.dozvon.scheme.recipe;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.words.Bilingual;

/// A scheme that many companies want, drawn with their own people from a few answers.
///
/// @param about what happens to a call, in a sentence
public record Recipe(String id, Bilingual name, Bilingual about, List<Question> questions, Drawing drawing) {
    public Recipe {
        questions = List.copyOf(questions);
    }

    /// How the answers become steps and tests.
    @FunctionalInterface
    interface Drawing {
        void draw(Sketch sketch);
    }

    /// A scheme and the tests that it passes.
    public record Drawn(Scheme scheme, List<SavedTest> tests) {}

    /// @param answers by question
    /// @param today   tests are about the days after it
    /// @throws RecipeRefused when a question is not answered as it asks
    public Drawn draw(
            Tenant tenant,
            SchemeId id,
            String name,
            Map<String, List<Choice>> answers,
            Language language,
            LocalDate today) {
        var sketch = new Sketch(tenant, new Answered(tenant, questions, answers), language, today);
        drawing.draw(sketch);
        return new Drawn(sketch.scheme(id, name), sketch.tests());
    }
}
