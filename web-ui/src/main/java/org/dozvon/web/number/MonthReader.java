package org.dozvon.web.number;

import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.web.client.NumberFigure;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.ReportingApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;

/// How often each number was rung in the last month. Numbers are kept elsewhere, and stay at hand while that is not
/// known.
@RequestScoped
public class MonthReader {
    private static final Logger LOG = Logger.getLogger(MonthReader.class);
    private static final int DAYS = 30;

    private final ReportingApi reporting;

    MonthReader(@RestClient ReportingApi reporting) {
        this.reporting = reporting;
    }

    /// Null when it is not known.
    @Nullable
    Map<String, NumberFigure> byNumber() {
        try {
            return reporting.numbers(DAYS).stream().collect(Collectors.toMap(NumberFigure::number, each -> each));
        } catch (ProcessingException | Refusal away) {
            LOG.warnf("How often numbers were rung could not be asked reason=%s", away.getMessage());
            return null;
        }
    }
}
