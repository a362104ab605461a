package org.dozvon.reporting.callback;

import java.util.List;
import org.dozvon.reporting.access.OwnTenant;
import org.dozvon.reporting.access.Refusal;
import org.dozvon.reporting.page.Cursor;
import org.dozvon.reporting.page.PageLimit;
import org.dozvon.reporting.page.Rows;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/// The list of those who were promised a call back, of one's own tenant.
@ApplicationScoped
public class CallBackService {
    private static final String CASES = """
            SELECT b.id, b.number, c.caller_name, coalesce(c.dialled, ''), b.opened_at, b.promised_at, b.promises, b.due,
                   b.call_id, b.scheme, b.step, b.state, b.outcome, b.ended_at, b.ended_by, b.ended_by_call, b.note
            FROM call_backs b
            LEFT JOIN call_key k ON k.tenant_id = b.tenant_id AND k.call_id = b.call_id
            LEFT JOIN call c ON c.tenant_id = k.tenant_id AND c.started_at = k.started_at AND c.call_id = k.call_id
            WHERE b.tenant_id = :tenant""";

    private final OwnTenant own;
    private final EntityManager entities;

    CallBackService(OwnTenant own, EntityManager entities) {
        this.own = own;
        this.entities = entities;
    }

    /// @param open how many are open in all
    public record Page(
            List<CallBackView> callBacks, @Nullable String next, long open) {}

    public static class Filter {
        /// `open` (the longest waiting first) or `done` (the last ended first).
        @RestQuery
        public @Nullable String state;

        @RestQuery
        public @Nullable String after;

        @RestQuery
        public @Nullable Integer limit;

        boolean isDone() {
            return switch (state) {
                case null -> false;
                case "open" -> false;
                case "done" -> true;
                default ->
                    throw Refusal.invalid(
                            "state",
                            "Expected the state open or done, but got another word.",
                            "Ожидалось состояние open или done.");
            };
        }
    }

    @Transactional
    public Page list(Filter filter) {
        var limit = PageLimit.of(filter.limit);
        var done = filter.isDone();
        var cursor = Cursor.parse(filter.after);
        var tenant = own.enter();
        var query = entities.createNativeQuery(CASES + (done ? doneFrom(cursor) : openFrom(cursor)) + " LIMIT :limit")
                .setParameter("tenant", tenant)
                // One more than asked for tells whether there is a next page.
                .setParameter("limit", limit + 1);
        if (cursor != null) {
            query.setParameter("at", cursor.at()).setParameter("id", cursor.id());
        }
        var found = views(query);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page(page, found.size() > limit ? after(page.getLast()) : null, open(tenant));
    }

    private static String openFrom(@Nullable Cursor cursor) {
        return " AND b.state = 'open'" + (cursor == null ? "" : " AND (b.opened_at, b.id) > (:at, :id)")
                + " ORDER BY b.opened_at, b.id";
    }

    private static String doneFrom(@Nullable Cursor cursor) {
        return " AND b.state = 'done'" + (cursor == null ? "" : " AND (b.ended_at, b.id) < (:at, :id)")
                + " ORDER BY b.ended_at DESC, b.id DESC";
    }

    private static String after(CallBackView last) {
        var ended = last.endedAt();
        return new Cursor(ended == null ? last.openedAt() : ended, last.id()).written();
    }

    private long open(String tenant) {
        return ((Number) entities.createNativeQuery(
                                "SELECT count(*) FROM call_backs WHERE tenant_id = :tenant AND state = 'open'")
                        .setParameter("tenant", tenant)
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    public CallBackView show(String id) {
        return one(own.enter(), id);
    }

    /// Whoever comes second is told: what they did was perhaps done twice.
    @Transactional
    public CallBackView end(String id, CallBackEnd end) {
        var outcome = end.checkedOutcome();
        var note = end.checkedNote();
        var tenant = own.enter();
        var ended = entities.createNativeQuery("""
                        UPDATE call_backs SET state = 'done', outcome = :outcome, note = nullif(:note, ''),
                                              ended_at = now(), ended_by = :by
                        WHERE tenant_id = :tenant AND id = :id AND state = 'open'""")
                .setParameter("outcome", outcome)
                // The driver cannot tell the type of a null.
                .setParameter("note", note == null ? "" : note)
                .setParameter("by", own.person())
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .executeUpdate();
        var now = one(tenant, id);
        if (ended == 0) {
            throw Refusal.callBackDone();
        }
        return now;
    }

    private CallBackView one(String tenant, String id) {
        var query = entities.createNativeQuery(CASES + " AND b.id = :id")
                .setParameter("tenant", tenant)
                .setParameter("id", id);
        return views(query).stream().findFirst().orElseThrow(Refusal::unknownCallBack);
    }

    private static List<CallBackView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static CallBackView view(Object[] row) {
        return new CallBackView(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Rows.instant(row[4]),
                Rows.instant(row[5]),
                ((Number) row[6]).intValue(),
                Rows.instant(row[7]),
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                Rows.instantOrNull(row[13]),
                (String) row[14],
                (String) row[15],
                (String) row[16]);
    }
}
