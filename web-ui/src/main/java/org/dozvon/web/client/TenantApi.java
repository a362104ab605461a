package org.dozvon.web.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Sound;
import org.dozvon.scheme.model.Tenant;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

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
import jakarta.ws.rs.core.MediaType;

/// Who owns what, and publishing. Every answer is of the signed-in person's own tenant.
@Path("/api/v1")
@RegisterRestClient(configKey = "tenant-api")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface TenantApi {
    @GET
    @Path("/tenant")
    Company tenant();

    @PUT
    @Path("/tenant")
    void changeTenant(Company.Change change);

    /// All that the tenant has set up; each scheme as its draft, or as its live version.
    @GET
    @Path("/model")
    Tenant model(@QueryParam("schemes") String which);

    @GET
    @Path("/people")
    List<PersonView> people();

    @GET
    @Path("/people/{id}")
    PersonView person(@PathParam("id") String id);

    @POST
    @Path("/people")
    PersonView addPerson(PersonForm person);

    @PUT
    @Path("/people/{id}")
    void changePerson(@PathParam("id") String id, PersonForm person);

    @DELETE
    @Path("/people/{id}")
    void deletePerson(@PathParam("id") String id);

    @POST
    @Path("/people/{id}/sip-account")
    NewSipAccount makeSipAccount(@PathParam("id") String id);

    @DELETE
    @Path("/people/{id}/sip-account")
    void deleteSipAccount(@PathParam("id") String id);

    @GET
    @Path("/groups")
    List<Group> groups();

    @POST
    @Path("/groups")
    void addGroup(Group group);

    @PUT
    @Path("/groups/{id}")
    void changeGroup(@PathParam("id") String id, Group group);

    @DELETE
    @Path("/groups/{id}")
    void deleteGroup(@PathParam("id") String id);

    @GET
    @Path("/calendars")
    List<Calendar> calendars();

    @GET
    @Path("/calendars/{id}")
    Calendar calendar(@PathParam("id") String id);

    @POST
    @Path("/calendars")
    Calendar addCalendar(Calendar calendar);

    @PUT
    @Path("/calendars/{id}")
    void changeCalendar(@PathParam("id") String id, Calendar calendar);

    @DELETE
    @Path("/calendars/{id}")
    void deleteCalendar(@PathParam("id") String id);

    @GET
    @Path("/caller-lists")
    List<CallerList> callerLists();

    @POST
    @Path("/caller-lists")
    void addCallerList(CallerList list);

    @PUT
    @Path("/caller-lists/{id}")
    void changeCallerList(@PathParam("id") String id, CallerList list);

    @DELETE
    @Path("/caller-lists/{id}")
    void deleteCallerList(@PathParam("id") String id);

    @GET
    @Path("/numbers")
    List<DialledNumber> numbers();

    @POST
    @Path("/numbers")
    void addNumber(DialledNumber number);

    @PUT
    @Path("/numbers/{digits}")
    void changeNumber(@PathParam("digits") String digits, DialledNumber number);

    @DELETE
    @Path("/numbers/{digits}")
    void deleteNumber(@PathParam("digits") String digits);

    @GET
    @Path("/sounds")
    List<Sound> sounds();

    @POST
    @Path("/sounds")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    void addSound(@RestForm String name, @RestForm("file") java.io.File file);

    @DELETE
    @Path("/sounds/{id}")
    void deleteSound(@PathParam("id") String id);

    @GET
    @Path("/schemes")
    List<SchemeSummary> schemes();

    @POST
    @Path("/schemes")
    SchemeView addScheme(NewScheme scheme);

    @GET
    @Path("/schemes/{id}")
    SchemeView scheme(@PathParam("id") String id);

    @DELETE
    @Path("/schemes/{id}")
    void deleteScheme(@PathParam("id") String id);

    @PUT
    @Path("/schemes/{id}/draft")
    DraftSaved saveDraft(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String revision, JsonNode scheme);

    @DELETE
    @Path("/schemes/{id}/draft")
    void discardDraft(@PathParam("id") String id);

    @POST
    @Path("/schemes/{id}/publish")
    Published publish(@PathParam("id") String id, PublishRequest request);

    @POST
    @Path("/schemes/{id}/rollback")
    Published rollback(@PathParam("id") String id, RollbackRequest request);

    @GET
    @Path("/schemes/{id}/versions")
    List<Version> versions(@PathParam("id") String id);

    @GET
    @Path("/schemes/{id}/versions/{version}")
    Scheme version(@PathParam("id") String id, @PathParam("version") long version);

    @GET
    @Path("/schemes/{id}/diff")
    List<Difference> diff(@PathParam("id") String id, @QueryParam("from") String from, @QueryParam("to") String to);

    @GET
    @Path("/plans/{planVersion}/applied")
    Applied applied(@PathParam("planVersion") long planVersion);

    /// All that the tenant had set up when that plan was published.
    @GET
    @Path("/plans/{planVersion}/model")
    Tenant modelAsOf(@PathParam("planVersion") long planVersion);

    @POST
    @Path("/test-calls")
    TestPlaced placeTestCall(TestCallRequest request);

    @POST
    @Path("/test-calls/hang-up")
    void hangUp(HangUpRequest request);
}
