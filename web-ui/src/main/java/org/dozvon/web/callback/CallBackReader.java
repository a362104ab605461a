package org.dozvon.web.callback;

import java.time.Instant;
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
        var writer = writer();
        return new CallBackListView(
                done,
                page.open(),
                page.callBacks().stream().map(writer::line).toList(),
                page.next() == null ? "" : page.next(),
                after.isEmpty());
    }

    public CallBackLine one(String id) {
        return writer().line(callBacks.one(id));
    }

    private Writer writer() {
        return new Writer(frame.formats(), texts.of(CallBackMessages.class), Names.of(tenants.model("draft")));
    }

    private record Writer(Formats formats, CallBackMessages texts, Names names) {
        CallBackLine line(CallBackPage.Case one) {
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
                    state(one.outcome()),
                    one.outcome() == null ? "warn" : one.outcome().equals("no-contact") ? "" : "good",
                    one.outcome() == null ? "hours" : one.outcome().equals("no-contact") ? "missed" : "check",
                    one.endedAt() == null ? "" : formats.moment(one.endedAt()),
                    by(one),
                    one.endedByCall() == null ? "" : one.endedByCall(),
                    one.note() == null ? "" : one.note());
        }

        private String state(@Nullable String outcome) {
            return switch (outcome) {
                case null -> texts.waiting();
                case "called-back" -> texts.calledBack();
                case "got-through" -> texts.gotThrough();
                case "no-contact" -> texts.noContact();
                case "not-needed" -> texts.notNeeded();
                default -> outcome;
            };
        }

        /// A call tells the id of who talked; by hand, it is a name already.
        private String by(CallBackPage.Case one) {
            var by = one.endedBy();
            return one.endedByCall() == null ? by == null ? "" : by : names.person(by, null);
        }
    }
}
