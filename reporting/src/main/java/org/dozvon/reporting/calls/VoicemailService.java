package org.dozvon.reporting.calls;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.reporting.access.OwnTenant;
import org.dozvon.reporting.page.Cursor;
import org.dozvon.reporting.page.PageLimit;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Messages that callers left, of one's own tenant.
@ApplicationScoped
public class VoicemailService {
    private final OwnTenant own;

    VoicemailService(OwnTenant own) {
        this.own = own;
    }

    public record Message(
            String message,
            String callId,
            Instant at,
            @Nullable String caller,
            String dialled,
            @Nullable String mailbox,
            long lengthMillis) {}

    public record Page(List<Message> messages, @Nullable String next) {}

    public static class Filter {
        @RestQuery
        public @Nullable String after;

        @RestQuery
        public @Nullable Integer limit;
    }

    @Transactional
    public Page list(Filter filter) {
        var limit = PageLimit.of(filter.limit);
        var parameters = new HashMap<String, Object>(Map.of("tenant", own.enter()));
        var where = "tenantId = :tenant and test = false";
        var cursor = Cursor.parse(filter.after);
        if (cursor != null) {
            where += " and (leftAt, messageId) < (:at, :id)";
            parameters.putAll(Map.of("at", cursor.at(), "id", cursor.id()));
        }
        List<VoicemailEntity> found = VoicemailEntity.<VoicemailEntity>find(
                        where + " order by leftAt desc, messageId desc", parameters)
                .range(0, limit)
                .list();
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? new Cursor(page.getLast().leftAt, page.getLast().messageId).written() : null;
        return new Page(page.stream().map(VoicemailService::view).toList(), next);
    }

    private static Message view(VoicemailEntity message) {
        return new Message(
                message.messageId,
                message.callId,
                message.leftAt,
                message.caller,
                message.dialled,
                message.mailbox,
                message.lengthMillis);
    }
}
