package org.dozvon.tenant.sound;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.limit.Limited;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// What callers hear.
@Path("/api/v1/sounds")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Sounds")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class SoundResource {
    private final SoundService service;

    SoundResource(SoundService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All uploaded sounds")
    public List<SoundView> list() {
        return service.list();
    }

    @GET
    @Path("stock")
    @Operation(summary = "The phrases that come with the product")
    public List<SoundView.Stock> stock(@Context HttpHeaders headers) {
        return StockNames.all(ProblemWords.language(headers.getAcceptableLanguages()));
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Limited(Limited.Kind.SOUND)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Upload a WAV or MP3 of at most 20 MB and 10 minutes")
    public SoundView add(@RestForm @Nullable String name, @RestForm("file") @Nullable FileUpload file) {
        if (name == null || name.isBlank() || file == null) {
            throw ProblemException.of(400, "sound-missing");
        }
        if (name.length() > Input.NAME_LENGTH || !name.matches(Input.TEXT)) {
            throw ProblemException.ofField("name", "name-invalid");
        }
        return service.add(name, file.uploadedFile());
    }

    @GET
    @Path("{sound}/audio")
    @Produces("audio/wav")
    @Operation(summary = "A sound as telephones play it")
    public Response audio(String sound) {
        return WavAnswer.of(service.file(sound));
    }

    @DELETE
    @Path("{sound}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a sound that no scheme in force plays")
    public void delete(String sound) {
        service.delete(sound);
    }
}
