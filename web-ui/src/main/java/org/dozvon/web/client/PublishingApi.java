package org.dozvon.web.client;

import java.util.List;
import org.dozvon.scheme.rehearse.SavedTest;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/// What stands between a draft and callers: saved tests, publishes for later, schemes as text, recipes.
@Path("/api/v1")
@RegisterRestClient(configKey = "tenant-api")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PublishingApi {
    String YAML = "application/yaml";

    @GET
    @Path("/schemes/{id}/tests")
    SavedTests.All tests(@PathParam("id") String scheme);

    @PUT
    @Path("/schemes/{id}/tests")
    SavedTests.All keepTests(
            @PathParam("id") String scheme,
            @HeaderParam(HttpHeaders.IF_MATCH) String revision,
            SavedTests.Change change);

    @POST
    @Path("/schemes/{id}/tests/run")
    List<SavedTests.Result> runTests(@PathParam("id") String scheme);

    @POST
    @Path("/schemes/{id}/tests/record")
    SavedTest recordTest(@PathParam("id") String scheme, SavedTests.Recording recording);

    @GET
    @Path("/schemes/{id}/orders")
    List<PublishOrder> orders(@PathParam("id") String scheme);

    @POST
    @Path("/schemes/{id}/orders")
    PublishOrder order(@PathParam("id") String scheme, PublishOrder.Request request);

    @DELETE
    @Path("/schemes/{id}/orders/{order}")
    void cancelOrder(
            @PathParam("id") String scheme, @PathParam("order") String order, @QueryParam("state") String state);

    @GET
    @Path("/scheme-texts/{id}")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    String text(@PathParam("id") String scheme, @QueryParam("format") String format);

    @PUT
    @Path("/scheme-texts/{id}")
    SchemeView replaceWithJson(
            @PathParam("id") String scheme, @HeaderParam(HttpHeaders.IF_MATCH) String revision, String text);

    @POST
    @Path("/scheme-texts")
    SchemeView addJson(String text);

    @PUT
    @Path("/scheme-texts/{id}")
    @Consumes(YAML)
    SchemeView replaceWithYaml(
            @PathParam("id") String scheme, @HeaderParam(HttpHeaders.IF_MATCH) String revision, String text);

    @POST
    @Path("/scheme-texts")
    @Consumes(YAML)
    SchemeView addYaml(String text);

    @GET
    @Path("/recipes")
    List<RecipeInfo> recipes();

    @POST
    @Path("/recipes/{recipe}")
    SchemeView drawRecipe(@PathParam("recipe") String recipe, RecipeInfo.Answers answers);
}
