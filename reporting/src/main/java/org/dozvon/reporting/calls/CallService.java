package org.dozvon.reporting.calls;

import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.event.CallFact;
import org.dozvon.reporting.access.OwnTenant;
import org.dozvon.reporting.access.Refusal;
import org.dozvon.reporting.notice.NoticeState;
import org.dozvon.reporting.page.Cursor;
import org.dozvon.reporting.page.PageLimit;
import org.dozvon.reporting.page.Rows;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Reads calls and their paths, of one's own tenant.
@ApplicationScoped
public class CallService {
    private static final List<String> LISTENERS = List.of("owner", "admin", "supervisor");

    private final OwnTenant own;
    private final SecurityIdentity identity;
    private final EntityManager entities;

    CallService(OwnTenant own, SecurityIdentity identity, EntityManager entities) {
        this.identity = identity;
        this.own = own;
        this.entities = entities;
    }

    /// A page of calls, newest first.
    public record Page(List<CallView> calls, @Nullable String next) {}

    /// One call with all its facts, in their order, and what became of the mails that they asked for.
    public record Story(@Nullable CallView call, List<FactView> events, List<NoticeView> notices) {}

    public record FactView(int sequence, Instant occurredAt, long planVersion, String router, CallFact fact) {}

    @Transactional
    public Page list(CallFilter filter) {
        var limit = PageLimit.of(filter.limit);
        var where = new StringBuilder("tenantId = :tenant");
        var parameters = new HashMap<String, Object>(Map.of("tenant", own.enter()));
        and(where, parameters, " and startedAt >= :from", "from", filter.from);
        and(where, parameters, " and startedAt < :to", "to", filter.to);
        and(where, parameters, " and dialled = :dialled", "dialled", filter.dialled);
        and(where, parameters, " and caller = :caller", "caller", filter.caller);
        and(where, parameters, " and outcome = :outcome", "outcome", filter.checkedOutcome());
        and(where, parameters, " and direction = :direction", "direction", filter.checkedDirection());
        and(where, parameters, " and (answeredBy = :person or placedBy = :person)", "person", filter.person);
        and(where, parameters, " and testId = :testId", "testId", filter.testId);
        if (filter.testId == null) {
            where.append(" and test = false");
        }
        var cursor = Cursor.parse(filter.after);
        if (cursor != null) {
            where.append(" and (startedAt, callId) < (:at, :id)");
            parameters.putAll(Map.of("at", cursor.at(), "id", cursor.id()));
        }
        List<CallEntity> found = CallEntity.<CallEntity>find(
                        where + " order by startedAt desc, callId desc", parameters)
                // One more than asked for tells whether there is a next page.
                .range(0, limit)
                .list();
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? new Cursor(page.getLast().startedAt, page.getLast().callId).written() : null;
        return new Page(page.stream().map(CallView::of).toList(), next);
    }

    private static void and(
            StringBuilder where, Map<String, Object> parameters, String clause, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            where.append(clause);
            parameters.put(name, value);
        }
    }

    @Transactional
    public Story story(String callId) {
        var tenant = own.enter();
        var call = startOf(tenant, callId);
        return story(tenant, call);
    }

    private Story story(String tenant, CallEntity call) {
        return new Story(CallView.of(call), facts(tenant, call), notices(tenant, call));
    }

    /// A test that has not arrived yet is an empty story, not an error: the page is watching for it.
    @Transactional
    public Story test(String testId) {
        var tenant = own.enter();
        CallEntity call =
                CallEntity.find("tenantId = ?1 and testId = ?2", tenant, testId).firstResult();
        return call == null ? new Story(null, List.of(), List.of()) : story(tenant, call);
    }

    private CallEntity startOf(String tenant, String callId) {
        var starts = entities.createNativeQuery(
                        "SELECT started_at FROM call_key WHERE tenant_id = :tenant AND call_id = :call", Instant.class)
                .setParameter("tenant", tenant)
                .setParameter("call", callId)
                .getResultList();
        if (starts.isEmpty()) {
            throw Refusal.unknownCall();
        }
        CallEntity call = CallEntity.findById(new CallEntity.Key(tenant, (Instant) starts.getFirst(), callId));
        if (call == null) {
            throw Refusal.unknownCall();
        }
        return call;
    }

    private List<FactView> facts(String tenant, CallEntity call) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT sequence, occurred_at, plan_version, router, CAST(fact AS text)
                        FROM call_event
                        WHERE tenant_id = :tenant AND started_at = :start AND call_id = :call
                        ORDER BY sequence""")
                .setParameter("tenant", tenant)
                .setParameter("start", call.startedAt)
                .setParameter("call", call.callId)
                .getResultList();
        return rows.stream()
                .map(row -> fact((Object[]) row))
                .filter(event -> maySee(event.fact()))
                .toList();
    }

    /// Who listened to whom is for those who may listen.
    private boolean maySee(CallFact fact) {
        return !(fact instanceof CallFact.Listened) || LISTENERS.stream().anyMatch(identity::hasRole);
    }

    private List<NoticeView> notices(String tenant, CallEntity call) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT sequence, address, state, ended_at, reason
                        FROM notice
                        WHERE tenant_id = :tenant AND call_id = :call
                        ORDER BY sequence, address""")
                .setParameter("tenant", tenant)
                .setParameter("call", call.callId)
                .getResultList();
        return rows.stream().map(row -> notice((Object[]) row)).toList();
    }

    private static NoticeView notice(Object[] row) {
        return new NoticeView(
                ((Number) row[0]).intValue(),
                (String) row[1],
                NoticeState.valueOf((String) row[2]),
                Rows.instantOrNull(row[3]),
                (String) row[4]);
    }

    private static FactView fact(Object[] row) {
        try {
            return new FactView(
                    ((Number) row[0]).intValue(),
                    Rows.instant(row[1]),
                    ((Number) row[2]).longValue(),
                    (String) row[3],
                    RecordJson.read(((String) row[4]).getBytes(StandardCharsets.UTF_8), CallFact.class));
        } catch (MalformedRecordException e) {
            throw new IllegalStateException("Expected the fact that was written, but " + e.getMessage(), e);
        }
    }
}
