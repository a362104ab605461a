package org.dozvon.web.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.web.client.QueuesApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.language.Messages;
import org.dozvon.web.language.QueueMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Faults;
import org.dozvon.web.page.Ids;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// The lines in which callers wait, and how somebody is found for whoever waits.
@Path("/queues")
@RunOnVirtualThread
public class QueueResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<QueueLine> queues, String done);

        static native TemplateInstance form(QueueFormView form, Errors errors);
    }

    private final QueuesApi queues;
    private final QueueForms forms;
    private final Texts texts;
    private final View view;

    QueueResource(@RestClient QueuesApi queues, QueueForms forms, Texts texts, View view) {
        this.queues = queues;
        this.forms = forms;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response list() {
        return view.page(Templates.list(forms.lines(queues.queues()), view.done()));
    }

    @GET
    @Path("new")
    public Response add() {
        return view.page(Templates.form(forms.empty(), Errors.NONE));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var typed = QueueFields.typed("", fields);
        return saved(typed, "added", () -> queues.addQueue(read(new QueueId(Ids.from(typed.name())), typed)));
    }

    @GET
    @Path("{id}")
    public Response edit(@PathParam("id") String id) {
        return view.page(Templates.form(forms.of(QueueFields.of(queues.queue(id))), Errors.NONE));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var known = queues.queue(id);
        var typed = QueueFields.typed(id, fields);
        return saved(typed, "saved", () -> queues.changeQueue(id, read(known.id(), typed)));
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var known = queues.queue(id);
        try {
            queues.deleteQueue(id);
            return View.to("/queues?done=deleted");
        } catch (Refusal refusal) {
            return refused(refusal, QueueFields.of(known));
        }
    }

    private Queue read(QueueId id, QueueFields typed) {
        return new QueueReader(
                        texts.of(QueueMessages.class),
                        new Faults(texts.of(Messages.class).chooseAgain()))
                .queue(id, typed);
    }

    private Response saved(QueueFields typed, String done, Runnable save) {
        try {
            save.run();
            return View.to("/queues?done=" + done);
        } catch (Refusal refusal) {
            return refused(refusal, typed);
        }
    }

    private Response refused(Refusal refusal, QueueFields fields) {
        var errors = Errors.of(
                refusal.problem(),
                "name",
                "group",
                "strategy",
                "contacts",
                "offerSeconds",
                "wrapUpSeconds",
                "restSeconds",
                "mostWaiting",
                "music",
                "announcements",
                "ahead",
                "whisper");
        return view.refused(refusal.status(), Templates.form(forms.of(fields), errors));
    }
}
