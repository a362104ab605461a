package org.dozvon.reporting.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.records.event.CallEvent;

/// Decides, once for each call, in which month its rows stand.
final class CallKeys {
    private CallKeys() {}

    /// @return when each call of the batch began, as its rows have it
    static Map<String, Instant> startsOf(Connection connection, String tenant, List<CallEvent> events)
            throws SQLException {
        insertMissing(connection, tenant, earliestOf(events));
        var starts = read(connection, tenant, events);
        ensureMonths(connection, starts);
        return starts;
    }

    private static Map<String, Instant> earliestOf(List<CallEvent> events) {
        var earliest = new HashMap<String, Instant>();
        for (var event : events) {
            earliest.merge(event.callId(), event.occurredAt(), (a, b) -> a.isBefore(b) ? a : b);
        }
        return earliest;
    }

    private static void insertMissing(Connection connection, String tenant, Map<String, Instant> earliest)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO call_key (tenant_id, call_id, started_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            // In one order for every writer, so that two of them cannot wait for each other.
            for (var call : earliest.keySet().stream().sorted().toList()) {
                insert.setString(1, tenant);
                insert.setString(2, call);
                insert.setTimestamp(3, Timestamp.from(earliest.getOrDefault(call, Instant.EPOCH)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<String, Instant> read(Connection connection, String tenant, List<CallEvent> events)
            throws SQLException {
        var calls = events.stream().map(CallEvent::callId).distinct().toArray();
        var starts = new HashMap<String, Instant>();
        try (var select = connection.prepareStatement(
                "SELECT call_id, started_at FROM call_key WHERE tenant_id = ? AND call_id = ANY (?)")) {
            select.setString(1, tenant);
            select.setArray(2, connection.createArrayOf("text", calls));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    starts.put(rows.getString(1), rows.getTimestamp(2).toInstant());
                }
            }
        }
        return starts;
    }

    private static void ensureMonths(Connection connection, Map<String, Instant> starts) throws SQLException {
        var months = starts.values().stream()
                .map(start -> start.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1))
                .distinct()
                .toList();
        try (var ensure = connection.prepareStatement(
                // Looked up first: the function takes a lock, and nearly always the month is there.
                "SELECT ensure_month(?) WHERE to_regclass(?) IS NULL")) {
            for (var month : months) {
                ensure.setObject(1, month);
                ensure.setString(2, "call_event_%04d_%02d".formatted(month.getYear(), month.getMonthValue()));
                ensure.execute();
            }
        }
    }

    /// Another router's facts may come first, and then the one with the true beginning. The call's rows follow it,
    /// so that a list, a day's figure and the order of arrival do not depend on which came first.
    static void move(Connection connection, String tenant, String call, Instant from, Instant to) throws SQLException {
        ensureMonths(connection, Map.of(call, to));
        for (var table : List.of("call_key", "call_event", "call")) {
            try (var update = connection.prepareStatement(
                    "UPDATE " + table + " SET started_at = ? WHERE tenant_id = ? AND call_id = ? AND started_at = ?")) {
                update.setTimestamp(1, Timestamp.from(to));
                update.setString(2, tenant);
                update.setString(3, call);
                update.setTimestamp(4, Timestamp.from(from));
                update.executeUpdate();
            }
        }
    }
}
