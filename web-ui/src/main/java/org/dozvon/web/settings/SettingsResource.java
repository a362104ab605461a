package org.dozvon.web.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.ZoneId;
import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.web.client.Company;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.Visitor;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// The company's name, time zone, and the language in which its callers are spoken to.
@Path("/settings")
@RunOnVirtualThread
public class SettingsResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(
                String typed,
                String zone,
                String language,
                String domain,
                List<String> zones,
                String done,
                Errors errors);
    }

    private final TenantApi tenants;
    private final Frame frame;
    private final View view;

    SettingsResource(@RestClient TenantApi tenants, Frame frame, View view) {
        this.tenants = tenants;
        this.frame = frame;
        this.view = view;
    }

    @GET
    public Response form() {
        var company = frame.company();
        return view.page(form(company.name(), company.zone(), company.language().tag(), view.done(), Errors.NONE));
    }

    @POST
    public Response save(@RestForm String name, @RestForm String zone, @RestForm String language) {
        try {
            var spoken = Visitor.tagged(language).orElse(Language.ENGLISH);
            tenants.changeTenant(new Company.Change(name.trim(), zone.trim(), spoken));
            return View.to("/settings?done=saved");
        } catch (Refusal refusal) {
            return view.refused(refusal.status(), form(name, zone, language, "", Errors.of(refusal.problem())));
        }
    }

    private TemplateInstance form(String name, String zone, String language, String done, Errors errors) {
        return Templates.form(name, zone, language, frame.company().domain(), zones(), done, errors);
    }

    /// The zones that carry a city's name; the rest are aliases.
    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }
}
