package org.dozvon.web.connection;

import java.net.URI;
import java.util.List;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.words.Words;
import org.dozvon.web.call.Names;
import org.dozvon.web.call.Outcomes;
import org.dozvon.web.client.DeliveryPage.Delivery;
import org.dozvon.web.client.ReportingApi;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.CallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.enterprise.context.RequestScoped;

/// The last questions that left the house, with the names of the steps that asked.
@RequestScoped
public class DeliveryReader {
    private static final int SHOWN = 30;

    private final ReportingApi reporting;
    private final TenantApi tenants;
    private final Frame frame;
    private final Texts texts;

    DeliveryReader(@RestClient ReportingApi reporting, @RestClient TenantApi tenants, Frame frame, Texts texts) {
        this.reporting = reporting;
        this.tenants = tenants;
        this.frame = frame;
        this.texts = texts;
    }

    List<DeliveryLine> all() {
        return lines(reporting.deliveries(null, SHOWN).deliveries());
    }

    /// Of one server, which webhooks and connections may share.
    List<DeliveryLine> of(String url) {
        var host = host(url);
        return host.isEmpty()
                ? List.of()
                : lines(reporting.deliveries(host, SHOWN).deliveries());
    }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    private List<DeliveryLine> lines(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        var tenant = tenants.model("live");
        return deliveries.stream().map(delivery -> line(delivery, tenant)).toList();
    }

    private DeliveryLine line(Delivery delivery, Tenant tenant) {
        var words = texts.of(CallMessages.class);
        var outcomes = new Outcomes(words);
        return new DeliveryLine(
                frame.formats().moment(delivery.at()),
                delivery.callId(),
                step(delivery, tenant),
                delivery.host(),
                outcomes.of(delivery.result()),
                outcomes.isGood(delivery.result()),
                Long.toString(delivery.millis()),
                delivery.test());
    }

    private String step(Delivery delivery, Tenant tenant) {
        var names = Names.of(tenant);
        var step = names.step(delivery.scheme(), delivery.step());
        return step == null
                ? names.scheme(delivery.scheme())
                : names.scheme(delivery.scheme()) + " · "
                        + Words.stepTitle(tenant, step, frame.formats().language());
    }
}
