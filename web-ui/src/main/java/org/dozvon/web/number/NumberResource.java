package org.dozvon.web.number;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.Messages;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Faults;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// The numbers that customers dial, and the scheme that answers each.
@Path("/numbers")
@RunOnVirtualThread
public class NumberResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<NumberLine> numbers, String done);

        static native TemplateInstance form(NumberFormView form, Errors errors);
    }

    private final TenantApi tenants;
    private final NumberForms forms;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    NumberResource(@RestClient TenantApi tenants, NumberForms forms, Frame frame, Texts texts, View view) {
        this.tenants = tenants;
        this.forms = forms;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response list() {
        return view.page(Templates.list(forms.lines(), view.done()));
    }

    @GET
    @Path("new")
    public Response add() {
        return view.page(Templates.form(forms.of(NumberFields.empty()), Errors.NONE));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var typed = NumberFields.typed("", fields);
        return saved(typed, "added", () -> tenants.addNumber(read(typed)));
    }

    @GET
    @Path("{digits}")
    public Response edit(@PathParam("digits") String digits) {
        return view.page(Templates.form(forms.of(fields(known(digits))), Errors.NONE));
    }

    @POST
    @Path("{digits}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("digits") String digits, MultivaluedMap<String, String> fields) {
        var typed = NumberFields.typed(digits, fields);
        return saved(typed, "saved", () -> tenants.changeNumber(digits, read(typed)));
    }

    @POST
    @Path("{digits}/delete")
    public Response delete(@PathParam("digits") String digits) {
        try {
            tenants.deleteNumber(digits);
            return View.to("/numbers?done=deleted");
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            return refused(refusal, fields(known(digits)));
        }
    }

    private DialledNumber known(String digits) {
        return tenants.numbers().stream()
                .filter(each -> each.number().value().equals("+" + digits))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private NumberFields fields(DialledNumber number) {
        return NumberFields.of(number, frame.formats());
    }

    private DialledNumber read(NumberFields typed) {
        return new NumberReader(
                        texts.of(NumberMessages.class),
                        frame.formats(),
                        new Faults(texts.of(Messages.class).chooseAgain()))
                .number(typed);
    }

    private Response saved(NumberFields typed, String done, Runnable save) {
        try {
            save.run();
            return View.to("/numbers?done=" + done);
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return refused(refusal, typed);
        }
    }

    private Response refused(Refusal refusal, NumberFields typed) {
        return view.refused(refusal.status(), Templates.form(forms.of(typed), Errors.of(refusal.problem())));
    }
}
