package org.dozvon.web.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.web.client.Problem;
import org.dozvon.web.client.PublishingApi;
import org.dozvon.web.client.RecipeInfo;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// A new scheme from a few answers.
@Path("/recipes")
@RunOnVirtualThread
public class RecipeResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<RecipeInfo> recipes);

        static native TemplateInstance form(
                RecipeInfo recipe, List<QuestionView> questions, String typedName, Errors errors);
    }

    private final TenantApi tenants;
    private final PublishingApi publishing;
    private final Frame frame;
    private final View view;

    RecipeResource(@RestClient TenantApi tenants, @RestClient PublishingApi publishing, Frame frame, View view) {
        this.tenants = tenants;
        this.publishing = publishing;
        this.frame = frame;
        this.view = view;
    }

    @GET
    public Response list() {
        return view.page(Templates.list(publishing.recipes()));
    }

    @GET
    @Path("{id}")
    public Response form(@PathParam("id") String id) {
        return view.page(form(recipe(id), new MultivaluedHashMap<>(), Errors.NONE));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draw(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        var recipe = recipe(id);
        try {
            var answers = RecipeForms.answers(recipe, typed);
            var made = publishing.drawRecipe(id, new RecipeInfo.Answers(typed.getFirst("name"), answers));
            return View.to("/schemes/" + made.id());
        } catch (Refusal refusal) {
            return view.refused(refusal.status(), form(recipe, typed, atQuestions(refusal.problem())));
        }
    }

    private TemplateInstance form(RecipeInfo recipe, MultivaluedMap<String, String> typed, Errors errors) {
        var name = typed.getFirst("name");
        var forms = new RecipeForms(tenants.model("draft"), frame.formats(), typed);
        var questions = forms.questions(recipe, errors.fields());
        return Templates.form(recipe, questions, name == null ? recipe.name() : name, errors);
    }

    private RecipeInfo recipe(String id) {
        return publishing.recipes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /// `answers.team` belongs beside the question `team`.
    private static Errors atQuestions(Problem problem) {
        Map<String, String> fields = new HashMap<>();
        problem.fields().stream()
                .filter(field -> field.field() != null && field.message() != null)
                .forEach(field -> fields.put(
                        field.field().replaceFirst("^answers\\.", "").replaceFirst("[.\\[].*", ""), field.message()));
        return fields.isEmpty() ? Errors.of(problem) : new Errors("", List.of(), Map.copyOf(fields));
    }
}
