package org.dozvon.web.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.dozvon.web.client.PublishingApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.PublishingMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// A scheme as a file, out and in.
@Path("/scheme-texts")
@RunOnVirtualThread
public class TextResource {
    private static final int LARGEST = 1024 * 1024;
    private static final String YAML = "application/yaml";

    @CheckedTemplate
    static class Templates {
        /// @param id       empty for a new scheme
        /// @param revision of the draft that its reader knows, and that the file is to replace
        static native TemplateInstance form(String id, String name, String revision, Errors errors);
    }

    private final TenantApi tenants;
    private final PublishingApi publishing;
    private final Texts texts;
    private final View view;

    TextResource(@RestClient TenantApi tenants, @RestClient PublishingApi publishing, Texts texts, View view) {
        this.tenants = tenants;
        this.publishing = publishing;
        this.texts = texts;
        this.view = view;
    }

    @GET
    @Path("new")
    public Response formOfNew() {
        return view.page(Templates.form("", "", "", Errors.NONE));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@RestForm @Nullable FileUpload file) {
        try {
            var text = text(file);
            var made = isJson(file) ? publishing.addJson(text) : publishing.addYaml(text);
            return View.to("/schemes/" + made.id());
        } catch (Refusal refusal) {
            return view.refused(refusal.status(), Templates.form("", "", "", listed(refusal)));
        }
    }

    /// The file itself.
    @GET
    @Path("{id}/file")
    public Response file(@PathParam("id") String id, @QueryParam("format") @DefaultValue("yaml") String format) {
        var json = format.equals("json");
        return Response.ok(publishing.text(id, json ? "json" : "yaml"))
                .type((json ? MediaType.APPLICATION_JSON : YAML) + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + (json ? ".json\"" : ".yaml\""))
                .build();
    }

    @GET
    @Path("{id}")
    public Response form(@PathParam("id") String id) {
        var scheme = tenants.scheme(id);
        return view.page(Templates.form(id, scheme.name(), Long.toString(scheme.revision()), Errors.NONE));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response replace(
            @PathParam("id") String id, @RestForm @Nullable FileUpload file, @RestForm @Nullable String revision) {
        var seen = revision == null ? "" : revision;
        try {
            var text = text(file);
            if (isJson(file)) {
                publishing.replaceWithJson(id, seen, text);
            } else {
                publishing.replaceWithYaml(id, seen, text);
            }
            return View.to("/schemes/" + id + "?done=saved");
        } catch (Refusal refusal) {
            return replaceRefused(id, seen, refusal);
        }
    }

    /// Whoever was told that somebody has changed the draft meanwhile, and sends the file again, knows what they
    /// replace.
    private Response replaceRefused(String id, String seen, Refusal refusal) {
        var scheme = tenants.scheme(id);
        var revision = refusal.status() == 412 ? Long.toString(scheme.revision()) : seen;
        return view.refused(refusal.status(), Templates.form(id, scheme.name(), revision, listed(refusal)));
    }

    /// Places of a text are no fields of the form: all of them are listed.
    private static Errors listed(Refusal refusal) {
        var all = Errors.of(refusal.problem());
        return all.fields().containsKey("file")
                ? all
                : new Errors(
                        refusal.problem().shown(),
                        refusal.problem().fields().stream()
                                .map(field -> field.message() == null ? "" : field.message())
                                .toList(),
                        Map.of());
    }

    private String text(@Nullable FileUpload file) {
        var words = texts.of(PublishingMessages.class);
        if (file == null || file.size() == 0) {
            throw View.wrong("file", words.fileMissing());
        }
        if (file.size() > LARGEST) {
            throw View.wrong("file", words.fileTooLarge());
        }
        try {
            return Files.readString(file.uploadedFile());
        } catch (MalformedInputException notText) {
            throw View.wrong("file", words.fileNotText());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Expected to read an uploaded file.", unreadable);
        }
    }

    private static boolean isJson(@Nullable FileUpload file) {
        return file != null && file.fileName().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
