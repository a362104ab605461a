package org.dozvon.web.number;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.web.client.InsideNumberLead;
import org.dozvon.web.client.InsideNumbersApi;
import org.dozvon.web.client.QueuesApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.SchemeSummary;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Options;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Queues and schemes that phones of the company dial.
@Path("/inside-numbers")
@RunOnVirtualThread
public class InsideNumberResource {
    private static final String QUEUE = "queue:";
    private static final String SCHEME = "scheme:";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(InsideView view, Errors errors, String done);
    }

    private final InsideNumbersApi numbers;
    private final QueuesApi queues;
    private final TenantApi tenants;
    private final Texts texts;
    private final View view;

    InsideNumberResource(
            @RestClient InsideNumbersApi numbers,
            @RestClient QueuesApi queues,
            @RestClient TenantApi tenants,
            Texts texts,
            View view) {
        this.numbers = numbers;
        this.queues = queues;
        this.tenants = tenants;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response list() {
        return view.page(Templates.list(shown("", ""), Errors.NONE, view.done()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response put(@FormParam("extension") String extension, @FormParam("target") String target) {
        var digits = Objects.requireNonNullElse(extension, "").strip();
        var to = Objects.requireNonNullElse(target, "");
        if (!DIGITS.matcher(digits).matches()) {
            var errors = Errors.of("extension", texts().notAnInsideNumber());
            return view.refused(422, Templates.list(shown(digits, to), errors, ""));
        }
        try {
            numbers.put(digits, lead(to));
            return View.to("/inside-numbers?done=added");
        } catch (Refusal refusal) {
            var errors = Errors.of(refusal.problem(), "extension");
            return view.refused(refusal.status(), Templates.list(shown(digits, to), errors, ""));
        }
    }

    @POST
    @Path("{extension}/delete")
    public Response delete(@PathParam("extension") String extension) {
        if (!DIGITS.matcher(extension).matches()) {
            throw new NotFoundException();
        }
        numbers.delete(extension);
        return View.to("/inside-numbers?done=deleted");
    }

    private static InsideNumberLead lead(String target) {
        return new InsideNumberLead(after(QUEUE, target), after(SCHEME, target));
    }

    private static @Nullable String after(String kind, String target) {
        return target.startsWith(kind) ? target.substring(kind.length()) : null;
    }

    private InsideView shown(String extension, String target) {
        var names = new HashMap<String, String>();
        var targets = new Options(texts().chooseTarget());
        for (var queue : queues.queues()) {
            names.put(QUEUE + queue.id().value(), queue.name());
            targets.and(QUEUE + queue.id().value(), texts().queueNamed(queue.name()));
        }
        for (var scheme : tenants.schemes()) {
            names.put(SCHEME + scheme.id(), scheme.name());
            offer(scheme, targets);
        }
        var lines = numbers.insideNumbers().stream()
                .map(number -> line(number, names))
                .toList();
        return new InsideView(lines, extension, targets.choices(target, texts().chooseTarget()));
    }

    private void offer(SchemeSummary scheme, Options targets) {
        if (scheme.liveVersion() != null) {
            targets.and(SCHEME + scheme.id(), texts().schemeNamed(scheme.name()));
        }
    }

    private InsideLine line(InsideNumber number, Map<String, String> names) {
        var queue = number.queue();
        if (queue != null) {
            var name = names.getOrDefault(QUEUE + queue.value(), queue.value());
            return new InsideLine(number.extension(), texts().kindQueue(), name, "/queues/" + queue.value());
        }
        var scheme = Objects.requireNonNull(number.scheme(), "a number that leads to no queue leads to a scheme");
        var name = names.getOrDefault(SCHEME + scheme.value(), scheme.value());
        return new InsideLine(number.extension(), texts().kindScheme(), name, "/schemes/" + scheme.value());
    }

    private NumberMessages texts() {
        return texts.of(NumberMessages.class);
    }
}
