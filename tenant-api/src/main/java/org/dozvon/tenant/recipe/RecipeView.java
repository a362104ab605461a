package org.dozvon.tenant.recipe;

import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.recipe.Question;
import org.dozvon.scheme.recipe.Recipe;

/// A recipe in the language of whoever asks.
public record RecipeView(String id, String name, String about, List<QuestionView> questions) {
    /// @param most how many things may be answered
    public record QuestionView(String id, Question.Kind kind, String label, int most) {}

    static RecipeView of(Recipe recipe, Language language) {
        var questions = recipe.questions().stream()
                .map(question -> new QuestionView(
                        question.id(),
                        question.kind(),
                        question.label().in(language),
                        question.kind().most()))
                .toList();
        return new RecipeView(
                recipe.id(), recipe.name().in(language), recipe.about().in(language), questions);
    }
}
