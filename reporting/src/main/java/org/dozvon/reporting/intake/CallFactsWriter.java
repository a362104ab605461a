package org.dozvon.reporting.intake;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.event.CallEvent;
import org.dozvon.reporting.access.Wall;
import org.dozvon.reporting.callback.CallBackBook;
import org.dozvon.reporting.notice.NoticeOutbox;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;

/// Writes facts and what they add up to, in one transaction for each tenant of a batch.
@ApplicationScoped
public class CallFactsWriter {
    private static final Logger LOG = Logger.getLogger(CallFactsWriter.class);

    private final AgroalDataSource database;
    private final NoticeOutbox notices;
    private final CallBackBook callBacks;

    CallFactsWriter(AgroalDataSource database, NoticeOutbox notices, CallBackBook callBacks) {
        this.database = database;
        this.notices = notices;
        this.callBacks = callBacks;
    }

    /// Takes each `(call, sequence)` once; the second is logged as refused.
    public void write(List<CallEvent> events) {
        var byTenant = new LinkedHashMap<String, List<CallEvent>>();
        events.forEach(event -> byTenant.computeIfAbsent(event.tenantId(), _ -> new ArrayList<>())
                .add(event));
        byTenant.forEach(this::writeTenant);
    }

    private void writeTenant(String tenant, List<CallEvent> events) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                writeInTransaction(connection, tenant, events);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Expected to write " + events.size() + " facts of tenant " + tenant + ", but " + e.getMessage(), e);
        }
    }

    private void writeInTransaction(Connection connection, String tenant, List<CallEvent> events) throws SQLException {
        Wall.enter(connection, tenant);
        var starts = CallKeys.startsOf(connection, tenant, events);
        var inserted = CallRows.insertFacts(connection, events, starts);
        refuseTwice(inserted.known());
        notices.add(connection, inserted.fresh());
        var stories = stories(connection, tenant, starts);
        for (var story : stories) {
            followTheTrueStart(connection, story, starts);
            CallRows.upsert(connection, story);
        }
        callBacks.promise(connection, inserted.fresh());
        callBacks.endWhereTalked(connection, tenant, callers(stories));
    }

    private static List<String> callers(List<CallStory> stories) {
        return stories.stream()
                .map(story -> story.direction() == CallStory.Direction.OUTBOUND ? story.dialled() : story.caller())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static void followTheTrueStart(Connection connection, CallStory story, Map<String, Instant> starts)
            throws SQLException {
        var known = starts.get(story.callId());
        if (known != null && !known.equals(story.startedAt())) {
            CallKeys.move(connection, story.tenantId(), story.callId(), known, story.startedAt());
        }
    }

    private static List<CallStory> stories(Connection connection, String tenant, Map<String, Instant> starts)
            throws SQLException {
        return CallRows.factsOf(connection, tenant, starts).values().stream()
                .map(CallStory::of)
                .toList();
    }

    private static void refuseTwice(List<CallEvent> known) {
        for (var event : known) {
            LOG.infof(
                    "refused a fact that is there already: tenant=%s call=%s sequence=%d event=%s",
                    event.tenantId(), event.callId(), event.sequence(), event.eventId());
        }
    }

    /// Keeps a record that cannot be read, so that the next ones can go on.
    public void setAside(ConsumerRecord<String, byte[]> record, String why) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO set_aside (topic, partition, "offset", value, why)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")) {
            insert.setString(1, record.topic());
            insert.setInt(2, record.partition());
            insert.setLong(3, record.offset());
            insert.setBytes(4, record.value());
            insert.setString(5, why.substring(0, Math.min(why.length(), 2000)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to set a record aside, but " + e.getMessage(), e);
        }
    }
}
