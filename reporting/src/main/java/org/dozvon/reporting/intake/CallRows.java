package org.dozvon.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.jspecify.annotations.Nullable;

/// The rows of calls and facts, inside a transaction that has entered a tenant.
final class CallRows {
    private static final String INSERT_FACT = """
            INSERT INTO call_event (tenant_id, started_at, call_id, sequence, event_id, occurred_at, plan_version,
                                    router, test, fact)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            ON CONFLICT DO NOTHING""";

    private static final String FACTS = """
            SELECT event_id, call_id, sequence, occurred_at, plan_version, router, test, fact
            FROM call_event
            WHERE tenant_id = ? AND call_id = ANY (?) AND started_at = ANY (?)""";

    private static final String UPSERT_CALL = """
            INSERT INTO call (tenant_id, started_at, call_id, ended_at, caller, caller_name, dialled, plan_version,
                              outcome, missed_cause, answered_by, answered_endpoint, wait_ms, talk_ms, end_party,
                              end_reason, message_id, test_id, test, direction, placed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant_id, started_at, call_id) DO UPDATE SET
                ended_at = excluded.ended_at, caller = excluded.caller, caller_name = excluded.caller_name,
                dialled = excluded.dialled, plan_version = excluded.plan_version, outcome = excluded.outcome,
                missed_cause = excluded.missed_cause, answered_by = excluded.answered_by,
                answered_endpoint = excluded.answered_endpoint, wait_ms = excluded.wait_ms,
                talk_ms = excluded.talk_ms, end_party = excluded.end_party, end_reason = excluded.end_reason,
                message_id = excluded.message_id, test_id = excluded.test_id, test = excluded.test,
                direction = excluded.direction, placed_by = excluded.placed_by""";

    private static final String INSERT_MESSAGE = """
            INSERT INTO voicemail (tenant_id, message_id, call_id, left_at, caller, dialled, mailbox, length_ms, test)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant_id, message_id) DO UPDATE SET caller = excluded.caller, dialled = excluded.dialled""";

    private CallRows() {}

    /// @param known those that were there already
    record Inserted(List<CallEvent> fresh, List<CallEvent> known) {}

    static Inserted insertFacts(Connection connection, List<CallEvent> events, Map<String, Instant> starts)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT_FACT)) {
            for (var event : events) {
                bindFact(insert, event, startOf(event.callId(), starts));
                insert.addBatch();
            }
            return inserted(events, insert.executeBatch());
        }
    }

    private static Inserted inserted(List<CallEvent> events, int[] counts) {
        var fresh = new ArrayList<CallEvent>();
        var known = new ArrayList<CallEvent>();
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.EXECUTE_FAILED) {
                throw new IllegalStateException("Expected to insert a fact, but the database refused it.");
            }
            (counts[i] == 0 ? known : fresh).add(events.get(i));
        }
        return new Inserted(fresh, known);
    }

    private static void bindFact(PreparedStatement insert, CallEvent event, Instant start) throws SQLException {
        insert.setString(1, event.tenantId());
        insert.setTimestamp(2, Timestamp.from(start));
        insert.setString(3, event.callId());
        insert.setInt(4, event.sequence());
        insert.setString(5, event.eventId());
        insert.setTimestamp(6, Timestamp.from(event.occurredAt()));
        insert.setLong(7, event.planVersion());
        insert.setString(8, event.router());
        insert.setBoolean(9, event.test());
        insert.setString(10, new String(RecordJson.write(event.fact()), StandardCharsets.UTF_8));
    }

    static Map<String, List<CallEvent>> factsOf(Connection connection, String tenant, Map<String, Instant> starts)
            throws SQLException {
        try (var select = connection.prepareStatement(FACTS)) {
            select.setString(1, tenant);
            select.setArray(2, connection.createArrayOf("text", starts.keySet().toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz",
                            starts.values().stream()
                                    .distinct()
                                    .map(Timestamp::from)
                                    .toArray()));
            try (var rows = select.executeQuery()) {
                return grouped(rows, tenant);
            }
        }
    }

    private static Map<String, List<CallEvent>> grouped(ResultSet rows, String tenant) throws SQLException {
        var byCall = new LinkedHashMap<String, List<CallEvent>>();
        while (rows.next()) {
            var event = new CallEvent(
                    rows.getString("event_id"),
                    tenant,
                    rows.getString("call_id"),
                    rows.getInt("sequence"),
                    rows.getTimestamp("occurred_at").toInstant(),
                    rows.getLong("plan_version"),
                    rows.getString("router"),
                    rows.getBoolean("test"),
                    fact(rows.getString("fact")));
            byCall.computeIfAbsent(event.callId(), _ -> new ArrayList<>()).add(event);
        }
        return byCall;
    }

    private static CallFact fact(String json) {
        try {
            return RecordJson.read(json.getBytes(StandardCharsets.UTF_8), CallFact.class);
        } catch (MalformedRecordException e) {
            throw new IllegalStateException("Expected the fact that was written, but " + e.getMessage(), e);
        }
    }

    static void upsert(Connection connection, CallStory story) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT_CALL)) {
            bindCall(upsert, story);
            upsert.executeUpdate();
        }
        for (var message : story.messages()) {
            insertMessage(connection, story, message);
        }
    }

    private static void bindCall(PreparedStatement upsert, CallStory story) throws SQLException {
        var cause = story.missedCause();
        upsert.setString(1, story.tenantId());
        upsert.setTimestamp(2, Timestamp.from(story.startedAt()));
        upsert.setString(3, story.callId());
        upsert.setTimestamp(4, story.endedAt() == null ? null : Timestamp.from(story.endedAt()));
        upsert.setString(5, story.caller());
        upsert.setString(6, story.callerName());
        upsert.setString(7, story.dialled());
        upsert.setLong(8, story.planVersion());
        upsert.setString(9, story.outcome().slug());
        upsert.setString(10, cause == null ? null : cause.slug());
        upsert.setString(11, story.answeredBy());
        upsert.setString(12, story.answeredEndpoint());
        setLong(upsert, 13, story.waitMillis());
        setLong(upsert, 14, story.talkMillis());
        upsert.setString(15, story.endParty());
        upsert.setString(16, story.endReason());
        upsert.setString(17, story.messageId());
        upsert.setString(18, story.testId());
        upsert.setBoolean(19, story.test());
        upsert.setString(20, story.direction().slug());
        upsert.setString(21, story.placedBy());
    }

    private static void insertMessage(Connection connection, CallStory story, CallStory.Message message)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT_MESSAGE)) {
            insert.setString(1, story.tenantId());
            insert.setString(2, message.id());
            insert.setString(3, story.callId());
            insert.setTimestamp(4, Timestamp.from(message.leftAt()));
            insert.setString(5, story.caller());
            insert.setString(6, story.dialled());
            insert.setString(7, message.mailbox());
            insert.setLong(8, message.lengthMillis());
            insert.setBoolean(9, story.test());
            insert.executeUpdate();
        }
    }

    private static void setLong(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }

    private static Instant startOf(String call, Map<String, Instant> starts) {
        var start = starts.get(call);
        if (start == null) {
            throw new IllegalStateException("Expected call " + call + " to have a key, but it has none.");
        }
        return start;
    }
}
