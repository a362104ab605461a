package org.dozvon.web.sound;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Arrays;
import java.util.List;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.web.client.GatewayApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.SoundBytes;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.SoundMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Audio;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.dozvon.web.scheme.Phrases;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// What callers hear.
@Path("/sounds")
@RunOnVirtualThread
public class SoundResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                List<SoundLine> sounds, List<StockLine> stock, String typed, String done, Errors errors);
    }

    private final TenantApi tenants;
    private final SoundBytes bytes;
    private final GatewayApi gateway;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    SoundResource(
            @RestClient TenantApi tenants,
            @RestClient SoundBytes bytes,
            @RestClient GatewayApi gateway,
            Frame frame,
            Texts texts,
            View view) {
        this.tenants = tenants;
        this.bytes = bytes;
        this.gateway = gateway;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response list() {
        return view.page(list("", view.done(), Errors.NONE));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@RestForm String name, @RestForm @Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            var missing = Errors.of("file", texts.of(SoundMessages.class).fileMissing());
            return view.refused(422, list(name, "", missing));
        }
        try {
            tenants.addSound(name, file.uploadedFile().toFile());
            return View.to("/sounds?done=added");
        } catch (Refusal refusal) {
            return view.refused(refusal.status(), list(name, "", Errors.of(refusal.problem())));
        }
    }

    @GET
    @Path("{id}/audio")
    public Response audio(@PathParam("id") String id, @HeaderParam("Range") @Nullable String range) {
        return Audio.of(bytes.audio(id), range);
    }

    /// In the company's language, as its callers hear it.
    @GET
    @Path("stock/{phrase}/audio")
    public Response stockAudio(@PathParam("phrase") String phrase, @HeaderParam("Range") @Nullable String range) {
        var known = Arrays.stream(StockPhrase.values())
                .filter(each -> each.tag().equals(phrase))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var language = frame.company().language();
        return Audio.of(gateway.stockSound(language.tag(), known.tag()), range);
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        try {
            tenants.deleteSound(id);
            return View.to("/sounds?done=deleted");
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            return view.refused(409, list("", "", Errors.of(refusal.problem())));
        }
    }

    private TemplateInstance list(String name, String done, Errors errors) {
        var formats = frame.formats();
        var messages = texts.of(SoundMessages.class);
        var sounds = tenants.sounds().stream()
                .map(sound -> new SoundLine(sound.id().value(), sound.name(), formats.length(sound.durationMillis())))
                .toList();
        var stock = Arrays.stream(StockPhrase.values())
                .map(phrase -> new StockLine(Phrases.label(phrase, messages), Phrases.audioPath(phrase)))
                .toList();
        return Templates.list(sounds, stock, name, done, errors);
    }
}
