package org.dozvon.web.connection;

import java.util.List;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.words.Words;
import org.dozvon.web.call.Names;
import org.dozvon.web.call.Outcomes;
import org.dozvon.web.client.DeliveryPage.Delivery;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.ReportingApi;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.CallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;

/// The last questions that left the house, with the names of the steps that asked.
@RequestScoped
public class DeliveryReader {
    private static final Logger LOG = Logger.getLogger(DeliveryReader.class);
    private static final int SHOWN = 30;
    private static final int INTERNAL_ERROR = 500;

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

    DeliveryLog all() {
        return log(null);
    }

    /// Of one server, which webhooks and connections may share.
    DeliveryLog of(String url) {
        var host = Hosts.of(url);
        return host.isEmpty() ? DeliveryLog.NONE : log(host);
    }

    /// Connections are kept elsewhere, and stay at hand while the journal is away.
    private DeliveryLog log(@Nullable String host) {
        try {
            var page = reporting.deliveries(host, SHOWN);
            return new DeliveryLog(lines(page.deliveries()), false);
        } catch (ProcessingException unreachable) {
            return away(unreachable);
        } catch (Refusal refusal) {
            if (refusal.status() < INTERNAL_ERROR) {
                throw refusal;
            }
            return away(refusal);
        }
    }

    private static DeliveryLog away(Exception reason) {
        LOG.warnf("The delivery log could not be asked for reason=%s", reason.getMessage());
        return DeliveryLog.AWAY;
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
