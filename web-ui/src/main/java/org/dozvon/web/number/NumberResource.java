package org.dozvon.web.number;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.stream.Stream;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.ServiceLine;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.SchemeSummary;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.Messages;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Faults;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Options;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
    private final Frame frame;
    private final Texts texts;
    private final View view;

    NumberResource(@RestClient TenantApi tenants, Frame frame, Texts texts, View view) {
        this.tenants = tenants;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response list() {
        var schemes = tenants.schemes();
        var lines =
                tenants.numbers().stream().map(number -> line(number, schemes)).toList();
        return view.page(Templates.list(lines, view.done()));
    }

    @GET
    @Path("new")
    public Response add() {
        return view.page(Templates.form(form("", "", "", "", "", ""), Errors.NONE));
    }

    @POST
    @Path("new")
    public Response add(
            @RestForm String number,
            @RestForm String label,
            @RestForm String scheme,
            @RestForm String reserve,
            @RestForm String service) {
        try {
            tenants.addNumber(number(number, label, scheme, reserve, service));
            return View.to("/numbers?done=added");
        } catch (Refusal refusal) {
            return view.refused(
                    refusal.status(),
                    Templates.form(form("", number, label, scheme, reserve, service), Errors.of(refusal.problem())));
        }
    }

    @GET
    @Path("{digits}")
    public Response edit(@PathParam("digits") String digits) {
        return view.page(Templates.form(form(known(digits)), Errors.NONE));
    }

    @POST
    @Path("{digits}")
    public Response edit(
            @PathParam("digits") String digits,
            @RestForm String label,
            @RestForm String scheme,
            @RestForm String reserve,
            @RestForm String service) {
        try {
            tenants.changeNumber(digits, number("+" + digits, label, scheme, reserve, service));
            return View.to("/numbers?done=saved");
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return view.refused(
                    refusal.status(),
                    Templates.form(
                            form(digits, "+" + digits, label, scheme, reserve, service), Errors.of(refusal.problem())));
        }
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
            return view.refused(409, Templates.form(form(known(digits)), Errors.of(refusal.problem())));
        }
    }

    private DialledNumber known(String digits) {
        return tenants.numbers().stream()
                .filter(each -> each.number().value().equals("+" + digits))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private DialledNumber number(String number, String label, String scheme, String reserve, String service) {
        return new DialledNumber(
                phone("number", number),
                label,
                scheme.isEmpty() ? null : new SchemeId(scheme),
                reserve.isBlank() ? null : phone("reserve", reserve),
                service(service));
    }

    /// What is no telephone number at all is told here; the rest is for tenant-api to refuse.
    private PhoneNumber phone(String field, String typed) {
        try {
            return new PhoneNumber(frame.formats().typedNumber(typed));
        } catch (IllegalArgumentException notOne) {
            throw View.wrong(field, texts.of(NumberMessages.class).notANumber());
        }
    }

    private @Nullable ServiceLine service(String chosen) {
        var faults = new Faults(texts.of(Messages.class).chooseAgain());
        var service = faults.chosen("service", chosen, ServiceLine::valueOf);
        faults.throwIfAny();
        return service;
    }

    private NumberFormView form(DialledNumber number) {
        var formats = frame.formats();
        var reserve = number.reserve();
        var scheme = number.scheme();
        return form(
                number.number().value().substring(1),
                formats.number(number.number().value()),
                number.label(),
                scheme == null ? "" : scheme.value(),
                reserve == null ? "" : formats.number(reserve.value()),
                number.service() == null ? "" : number.service().name());
    }

    private NumberFormView form(
            String digits, String number, String label, String chosen, String reserve, String service) {
        var schemes = tenants.schemes().stream()
                .map(scheme ->
                        new Choice(scheme.id(), scheme.name(), scheme.id().equals(chosen)))
                .toList();
        return new NumberFormView(digits, number, label, schemes, reserve, services(service));
    }

    private List<Choice> services(String chosen) {
        var services = new Options(texts.of(NumberMessages.class).servicePeople());
        Stream.of(ServiceLine.values()).forEach(line -> services.and(line.name(), name(line)));
        return services.choices(chosen, chosen);
    }

    private String name(ServiceLine line) {
        var words = texts.of(NumberMessages.class);
        return switch (line) {
            case ALARM -> words.serviceAlarm();
            case LIFT -> words.serviceLift();
            case FAX -> words.serviceFax();
        };
    }

    private NumberLine line(DialledNumber number, List<SchemeSummary> schemes) {
        var formats = frame.formats();
        var scheme = number.scheme();
        var reserve = number.reserve();
        return new NumberLine(
                number.number().value().substring(1),
                formats.number(number.number().value()),
                number.label(),
                number.service() == null ? "" : name(number.service()),
                scheme == null ? "" : scheme.value(),
                name(scheme, schemes),
                reserve == null ? "" : formats.number(reserve.value()));
    }

    private static String name(@Nullable SchemeId id, List<SchemeSummary> schemes) {
        return schemes.stream()
                .filter(scheme -> id != null && scheme.id().equals(id.value()))
                .findFirst()
                .map(SchemeSummary::name)
                .orElse("");
    }
}
