package org.dozvon.tenant.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.limit.Limited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/// Who answers calls, and with which phones.
@Path("/api/v1/people")
@OfTenant
@RunOnVirtualThread
@Tag(name = "People")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class PersonResource {
    private final PersonService people;
    private final SipAccountService accounts;

    PersonResource(PersonService people, SipAccountService accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "All people")
    public List<PersonView> list() {
        return people.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Add a person")
    public PersonView create(@Valid @NotNull PersonForm form) {
        return people.create(form);
    }

    @GET
    @Path("{person}")
    @Operation(summary = "One person")
    public PersonView get(String person) {
        return people.get(person);
    }

    @PUT
    @Path("{person}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Replace a person")
    public PersonView replace(String person, @Valid @NotNull PersonForm form) {
        return people.replace(person, form);
    }

    @DELETE
    @Path("{person}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a person whom no live scheme and no group names")
    public void delete(String person) {
        people.delete(person);
    }

    @POST
    @Path("{person}/sip-account")
    @Limited(Limited.Kind.SIP_PASSWORD)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Open the person's phone account, or give it a new password, which is shown this once")
    public SipCredentials openAccount(String person) {
        return accounts.open(person);
    }

    @DELETE
    @Path("{person}/sip-account")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Close the person's phone account")
    public void closeAccount(String person) {
        accounts.close(person);
    }
}
