package org.dozvon.web.callback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.web.call.Names;
import org.dozvon.web.client.CallBackPage;
import org.dozvon.web.client.CallBacksApi;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.CallBackMessages;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;

/// Reads what the pages of call-backs show.
@RequestScoped
public class CallBackReader {
    private static final int PAGE = 50;

    private final CallBacksApi callBacks;
    private final TenantApi tenants;
    private final Frame frame;
    private final Texts texts;

    CallBackReader(@RestClient CallBacksApi callBacks, @RestClient TenantApi tenants, Frame frame, Texts texts) {
        this.callBacks = callBacks;
        this.tenants = tenants;
        this.frame = frame;
        this.texts = texts;
    }

    public CallBackListView list(boolean done, String after) {
        var page = callBacks.list(done ? "done" : "open", after.isEmpty() ? null : after, PAGE);
        var writer = writer(page.callBacks());
        return new CallBackListView(
                done,
                page.open(),
                page.callBacks().stream().map(writer::line).toList(),
                page.next() == null ? "" : page.next(),
                after.isEmpty());
    }

    public CallBackLine one(String id) {
        var one = callBacks.one(id);
        return writer(List.of(one)).line(one);
    }

    private Writer writer(List<CallBackPage.Case> cases) {
        return new Writer(frame.formats(), texts.of(CallBackMessages.class), names(cases));
    }

    /// The whole company is asked for only where a call tells the id of who talked.
    private Names names(List<CallBackPage.Case> cases) {
        return cases.stream().anyMatch(CallBackPage.Case::isEndedByCall)
                ? Names.of(tenants.model("draft"))
                : new Names(Map.of(), Map.of(), Map.of());
    }

    private record State(String word, String tone, String icon) {}

    private record Writer(Formats formats, CallBackMessages texts, Names names) {
        CallBackLine line(CallBackPage.Case one) {
            var state = state(one.outcome());
            return new CallBackLine(
                    one.id(),
                    formats.number(one.number()),
                    one.callerName() == null ? "" : one.callerName(),
                    one.dialled() == null ? "" : formats.number(one.dialled()),
                    formats.moment(one.openedAt()),
                    one.promises() == 1 ? texts.once() : texts.times(one.promises(), formats.moment(one.promisedAt())),
                    one.due().isAfter(Instant.now()) ? texts.notBefore(formats.moment(one.due())) : "",
                    one.callId(),
                    one.isOpen(),
                    state.word(),
                    state.tone(),
                    state.icon(),
                    one.endedAt() == null ? "" : formats.moment(one.endedAt()),
                    by(one),
                    one.endedByCall() == null ? "" : one.endedByCall(),
                    one.note() == null ? "" : one.note());
        }

        private State state(@Nullable String outcome) {
            return switch (outcome) {
                case null -> new State(texts.waiting(), "warn", "hours");
                case "called-back" -> good(texts.calledBack());
                case "got-through" -> good(texts.gotThrough());
                case "no-contact" -> new State(texts.noContact(), "", "missed");
                case "not-needed" -> good(texts.notNeeded());
                default -> good(outcome);
            };
        }

        private static State good(String word) {
            return new State(word, "good", "check");
        }

        /// A call tells the id of who talked; by hand, it is a name already.
        private String by(CallBackPage.Case one) {
            var by = one.endedBy() == null ? "" : one.endedBy();
            return one.isEndedByCall() ? names.person(by, null) : by;
        }
    }
}
