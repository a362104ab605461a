package org.dozvon.reporting.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dozvon.reporting.access.OwnTenant;
import org.dozvon.reporting.page.PageLimit;
import org.dozvon.reporting.page.Rows;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// The delivery log: what calls asked of servers outside, how that went and how long it took.
@ApplicationScoped
public class DeliveryService {
    /// Whoever looks into trouble looks into the last of it; and no search goes through years of facts.
    private static final Duration REACH = Duration.ofDays(30);

    // A call that began earlier can hardly still ask.
    private static final Duration LONGEST_CALL = Duration.ofDays(1);

    private final OwnTenant own;
    private final EntityManager entities;

    DeliveryService(OwnTenant own, EntityManager entities) {
        this.own = own;
        this.entities = entities;
    }

    /// @param what   `webhook` or `crm-owner`
    /// @param result a status, where the CRM found the caller, or the slug of why there was no answer
    /// @param test   asked for a test call
    public record Delivery(
            Instant at,
            String callId,
            String scheme,
            String step,
            String what,
            String host,
            String result,
            long millis,
            boolean test) {}

    public record Page(List<Delivery> deliveries) {}

    public static class Filter {
        @RestQuery
        public @Nullable String host;

        @RestQuery
        public @Nullable Integer limit;
    }

    @Transactional
    public Page list(Filter filter) {
        var host = filter.host;
        var since = Instant.now().minus(REACH);
        var query = entities.createNativeQuery("""
                        SELECT occurred_at, call_id, fact ->> 'scheme', fact ->> 'step', fact ->> 'what', fact ->> 'host',
                               fact ->> 'result', CAST(fact ->> 'millis' AS bigint), test
                        FROM call_event
                        WHERE tenant_id = :tenant AND fact ->> 'type' = 'asked' AND occurred_at > :since
                          AND started_at > :began AND (:anyHost OR fact ->> 'host' = :host)
                        ORDER BY occurred_at DESC, call_id DESC, sequence DESC
                        LIMIT :limit""")
                .setParameter("tenant", own.enter())
                .setParameter("since", since)
                .setParameter("began", since.minus(LONGEST_CALL))
                .setParameter("anyHost", host == null)
                .setParameter("host", host == null ? "" : host)
                .setParameter("limit", PageLimit.of(filter.limit));
        List<?> rows = query.getResultList();
        return new Page(rows.stream().map(row -> delivery((Object[]) row)).toList());
    }

    private static Delivery delivery(Object[] row) {
        return new Delivery(
                Rows.instant(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).longValue(),
                (Boolean) row[8]);
    }
}
