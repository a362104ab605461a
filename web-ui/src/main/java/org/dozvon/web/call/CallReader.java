package org.dozvon.web.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.client.CallStory;
import org.dozvon.web.client.CallSummary;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.ReportingApi;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.CallMessages;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;

/// Reads what the pages of calls show.
@RequestScoped
public class CallReader {
    private final TenantApi tenants;
    private final ReportingApi reporting;
    private final Frame frame;
    private final Texts texts;

    CallReader(@RestClient TenantApi tenants, @RestClient ReportingApi reporting, Frame frame, Texts texts) {
        this.tenants = tenants;
        this.reporting = reporting;
        this.frame = frame;
        this.texts = texts;
    }

    public CallListView list(CallFilter filter, String after) {
        var formats = frame.formats();
        var tenant = tenants.model("draft");
        var page = filter.query(formats, after).in(reporting);
        var writer = writer(tenant);
        var next = page.next();
        return new CallListView(
                filter,
                periods(filter),
                CallFilter.OUTCOMES.stream()
                        .map(each -> new Choice(each, writer.outcome(each), each.equals(filter.outcome())))
                        .toList(),
                CallFilter.DIRECTIONS.stream()
                        .map(each -> new Choice(each, writer.direction(each), each.equals(filter.direction())))
                        .toList(),
                numbers(tenant, filter, formats),
                tenant.people().stream()
                        .map(each -> new Choice(
                                each.id().value(),
                                each.name(),
                                each.id().value().equals(filter.person())))
                        .toList(),
                page.calls().stream().map(writer::line).toList(),
                next == null ? "" : filter.older(next),
                after.isEmpty());
    }

    public CallStoryView story(String id) {
        var story = reporting.call(id);
        var call = story.call();
        if (call == null) {
            throw new NotFoundException();
        }
        var tenant = asOf(call);
        return CallStoryView.of(call, writer(tenant), path(story, tenant));
    }

    /// The path of a call that may still be going on.
    public List<PathLine> path(CallStory story, Tenant tenant) {
        return PathWriter.of(tenant, frame.formats(), texts.of(CallMessages.class))
                .path(story);
    }

    /// A past call is told with the names that its plan had; when that plan is gone, with today's.
    private Tenant asOf(CallSummary call) {
        try {
            return tenants.modelAsOf(call.planVersion());
        } catch (Refusal gone) {
            return tenants.model("live");
        }
    }

    private CallLine.Writer writer(Tenant tenant) {
        return new CallLine.Writer(frame.formats(), texts.of(CallMessages.class), Names.of(tenant));
    }

    private List<Choice> periods(CallFilter filter) {
        var calls = texts.of(CallMessages.class);
        var names = Map.of(
                "", calls.periodAll(),
                "today", calls.periodToday(),
                "yesterday", calls.periodYesterday(),
                "week", calls.periodWeek(),
                "month", calls.periodMonth());
        return Stream.of("", "today", "yesterday", "week", "month")
                .map(each -> new Choice(each, names.getOrDefault(each, each), chosen(filter, each)))
                .toList();
    }

    private static boolean chosen(CallFilter filter, String period) {
        return period.equals(filter.period())
                && filter.from().isEmpty()
                && filter.to().isEmpty();
    }

    private static List<Choice> numbers(Tenant tenant, CallFilter filter, Formats formats) {
        return tenant.numbers().stream()
                .map(each -> each.number().value())
                .map(each -> new Choice(each, formats.number(each), each.equals(filter.dialled())))
                .toList();
    }
}
