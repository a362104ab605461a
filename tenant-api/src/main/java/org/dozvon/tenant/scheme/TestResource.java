package org.dozvon.tenant.scheme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.limit.Limited;
import org.dozvon.tenant.problem.ProblemWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/// Calls as they shall go, saved beside a scheme.
@Path("/api/v1/schemes/{scheme}/tests")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Scheme tests")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class TestResource {
    private final TestService tests;

    TestResource(TestService tests) {
        this.tests = tests;
    }

    @GET
    @Operation(summary = "The saved tests of a scheme")
    public TestView.All all(String scheme) {
        return tests.all(scheme);
    }

    @PUT
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Keep the tests. If-Match names the revision that they were read at")
    public TestView.All keep(
            String scheme,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TestForm.All form) {
        return tests.keep(scheme, Revisions.of(ifMatch), form.tests());
    }

    @POST
    @Path("run")
    @Limited(Limited.Kind.REHEARSAL)
    @Operation(summary = "Run the tests on the draft, as a publish would, or on what is live")
    public List<TestView.Result> run(
            String scheme, @QueryParam("schemes") @DefaultValue("draft") String which, @Context HttpHeaders headers) {
        return tests.run(scheme, which, ProblemWords.language(headers.getAcceptableLanguages()));
    }

    @POST
    @Path("record")
    @Limited(Limited.Kind.REHEARSAL)
    @Operation(summary = "The test that a call passes now, on the draft. It is not kept")
    public SavedTest record(String scheme, @Valid @NotNull TestForm.OfCall form) {
        return tests.record(scheme, form);
    }
}
