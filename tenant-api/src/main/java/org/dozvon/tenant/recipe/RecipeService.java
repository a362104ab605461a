package org.dozvon.tenant.recipe;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.recipe.Choice;
import org.dozvon.scheme.recipe.Recipe;
import org.dozvon.scheme.recipe.RecipeRefused;
import org.dozvon.scheme.recipe.Recipes;
import org.dozvon.scheme.rehearse.SchemeFile;
import org.dozvon.tenant.plan.TenantModel;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.scheme.SchemeView;
import org.dozvon.tenant.scheme.TextService;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Draws schemes from answers. What is drawn is a draft like any other, with its tests beside it.
@ApplicationScoped
public class RecipeService {
    /// Replaced by the id that the draft gets.
    private static final SchemeId NEW = new SchemeId("new");

    private final TenantModel model;
    private final TextService texts;

    RecipeService(TenantModel model, TextService texts) {
        this.model = model;
        this.texts = texts;
    }

    public List<RecipeView> list(Language language) {
        return Recipes.all().stream()
                .map(recipe -> RecipeView.of(recipe, language))
                .toList();
    }

    @Transactional
    public SchemeView draw(String id, RecipeForm form, Language language) {
        var recipe = Recipes.named(id).orElseThrow(ProblemException::unknown);
        try {
            return texts.addNamed(drawn(recipe, form, language), language);
        } catch (RecipeRefused refused) {
            throw ProblemException.ofField("answers." + refused.question(), refused.code());
        }
    }

    private SchemeFile drawn(Recipe recipe, RecipeForm form, Language language) {
        var tenant = model.drawn();
        var name = form.name() == null || form.name().isBlank() ? recipe.name().in(language) : form.name();
        var today = LocalDate.now(ZoneId.of(tenant.zone()));
        var drawn = recipe.draw(tenant, NEW, name, answers(form), language, today);
        return new SchemeFile(drawn.scheme(), drawn.tests());
    }

    private static Map<String, List<Choice>> answers(RecipeForm form) {
        return form.answers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(answer -> new Choice(answer.value(), answer.label()))
                                .toList()));
    }
}
