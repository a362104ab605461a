package org.dozvon.reporting.callback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact.CallbackPromised;
import org.dozvon.scheme.model.PhoneNumber;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;

/// Opens a case when a call back is promised, and ends it when somebody talked to the caller: both in the transaction
/// of the facts that say so, in whatever order they come.
@ApplicationScoped
public class CallBackBook {
    private static final Logger LOG = Logger.getLogger(CallBackBook.class);

    /// A promise that is learnt of after its case was ended was dealt with by that. Within one call it counts once: a
    /// step that a router took over may promise again.
    private static final String PROMISE = """
            INSERT INTO call_backs (tenant_id, id, number, state, opened_at, promised_at, promises, due, call_id, scheme,
                                    step)
            SELECT ?, ?, ?, 'open', ?, ?, 1, ?, ?, ?, ?
            WHERE NOT EXISTS (SELECT FROM call_backs WHERE tenant_id = ? AND number = ? AND ended_at >= ?)
            ON CONFLICT (tenant_id, number) WHERE state = 'open' DO UPDATE SET
                promises = call_backs.promises + CASE WHEN call_backs.call_id = excluded.call_id THEN 0 ELSE 1 END,
                opened_at = least(call_backs.opened_at, excluded.opened_at),
                due = least(call_backs.due, excluded.due),
                promised_at = greatest(call_backs.promised_at, excluded.promised_at),
                call_id = CASE WHEN excluded.promised_at < call_backs.promised_at
                    THEN call_backs.call_id ELSE excluded.call_id END,
                scheme = CASE WHEN excluded.promised_at < call_backs.promised_at
                    THEN call_backs.scheme ELSE excluded.scheme END,
                step = CASE WHEN excluded.promised_at < call_backs.promised_at
                    THEN call_backs.step ELSE excluded.step END""";

    /// The first talk after the last promise, from the calls as they stand now: whoever called whom.
    private static final String TALKED = """
            UPDATE call_backs SET state = 'done', outcome = 'got-through', ended_at = talk.talked_at,
                                  ended_by = talk.answered_by, ended_by_call = talk.call_id
            FROM (SELECT b.id, c.call_id, c.answered_by, c.talked_at
                  FROM call_backs b
                  CROSS JOIN LATERAL (
                      SELECT call_id, coalesce(answered_by, placed_by) AS answered_by,
                             started_at + coalesce(wait_ms, 0) * interval '1 millisecond' AS talked_at
                      FROM call
                      WHERE tenant_id = b.tenant_id AND outcome = 'answered' AND NOT test
                        AND ((caller = b.number AND direction = 'inbound')
                            OR (dialled = b.number AND direction = 'outbound'))
                        AND started_at > b.promised_at - interval '1 day'
                        AND started_at + coalesce(wait_ms, 0) * interval '1 millisecond' > b.promised_at
                      ORDER BY started_at LIMIT 1) AS c
                  WHERE b.tenant_id = ? AND b.number = ANY (?) AND b.state = 'open') AS talk
            WHERE call_backs.tenant_id = ? AND call_backs.id = talk.id AND call_backs.state = 'open'""";

    /// @param events whose facts were written just now, for the first time
    public void promise(Connection connection, Collection<CallEvent> events) throws SQLException {
        var promised = events.stream()
                .filter(event -> !event.test() && event.fact() instanceof CallbackPromised)
                .toList();
        if (promised.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(PROMISE)) {
            for (var event : promised) {
                promise(insert, event, (CallbackPromised) event.fact());
            }
        }
    }

    /// The mapper fills in null for what JSON leaves out.
    @SuppressWarnings("ConstantConditions")
    private static void promise(PreparedStatement insert, CallEvent event, CallbackPromised fact) throws SQLException {
        if (fact.number() == null || !isNumber(fact.number())) {
            LOG.warnf("nobody can be called back: tenant=%s call=%s", event.tenantId(), event.callId());
            return;
        }
        var at = Timestamp.from(event.occurredAt());
        insert.setString(1, event.tenantId());
        insert.setString(2, UUID.randomUUID().toString());
        insert.setString(3, fact.number());
        insert.setTimestamp(4, at);
        insert.setTimestamp(5, at);
        insert.setTimestamp(6, fact.due() == null ? at : Timestamp.from(fact.due()));
        insert.setString(7, event.callId());
        insert.setString(8, String.valueOf(fact.scheme()));
        insert.setString(9, String.valueOf(fact.step()));
        insert.setString(10, event.tenantId());
        insert.setString(11, fact.number());
        insert.setTimestamp(12, at);
        insert.executeUpdate();
    }

    private static boolean isNumber(String dialled) {
        try {
            return new PhoneNumber(dialled).value().equals(dialled);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// @param callers of calls that changed just now
    public void endWhereTalked(Connection connection, String tenant, List<String> callers) throws SQLException {
        if (callers.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(TALKED)) {
            update.setString(1, tenant);
            update.setArray(2, connection.createArrayOf("text", callers.toArray()));
            update.setString(3, tenant);
            update.executeUpdate();
        }
    }
}
