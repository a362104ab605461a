package org.dozvon.tenant.recipe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.problem.ProblemWords;
import org.dozvon.tenant.scheme.SchemeView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/// Schemes that many companies want.
@Path("/api/v1/recipes")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Recipes")
@RolesAllowed({Roles.OWNER, Roles.ADMIN})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class RecipeResource {
    private final RecipeService recipes;

    RecipeResource(RecipeService recipes) {
        this.recipes = recipes;
    }

    @GET
    @Operation(summary = "All recipes with what each asks")
    public List<RecipeView> list(@Context HttpHeaders headers) {
        return recipes.list(language(headers));
    }

    @POST
    @Path("{recipe}")
    @ResponseStatus(201)
    @Operation(summary = "Draw a recipe with the tenant's own people: a new scheme's draft, with its tests")
    public SchemeView draw(String recipe, @Valid @NotNull RecipeForm form, @Context HttpHeaders headers) {
        return recipes.draw(recipe, form, language(headers));
    }

    private static Language language(HttpHeaders headers) {
        return ProblemWords.language(headers.getAcceptableLanguages());
    }
}
