package org.dozvon.reporting.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dozvon.reporting.words.OneLine;
import org.jspecify.annotations.Nullable;

/// The rows of notices, inside a transaction that has entered a tenant, or all of them for looking which are due.
final class NoticeRows {
    private static final int LOOKED_AT_MOST = 100;
    private static final int REASON_CHARACTERS = 300;
    private static final Duration HOUR = Duration.ofHours(1);

    /// Tenants, not mails: one that has thousands holds up nobody.
    private static final String DUE =
            "SELECT tenant_id FROM notice WHERE due <= now() GROUP BY tenant_id ORDER BY min(due) LIMIT ?";

    /// Whoever has it in hand keeps the row locked until the mail server has answered; when its pod dies, the row is
    /// free.
    private static final String TAKE = """
            SELECT n.call_id, n.sequence, n.address, n.asked_at, n.company, n.zone, n.language, n.text, n.failures,
                   c.caller, c.dialled
            FROM notice n
            LEFT JOIN call_key k ON k.tenant_id = n.tenant_id AND k.call_id = n.call_id
            LEFT JOIN call c ON c.tenant_id = k.tenant_id AND c.started_at = k.started_at AND c.call_id = k.call_id
            WHERE n.tenant_id = ? AND n.due <= now()
            ORDER BY n.due LIMIT 1 FOR UPDATE OF n SKIP LOCKED""";

    private NoticeRows() {}

    static List<String> tenantsWithDue(Connection connection) throws SQLException {
        var tenants = new ArrayList<String>();
        try (var select = connection.prepareStatement(DUE)) {
            select.setInt(1, LOOKED_AT_MOST);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    tenants.add(row.getString(1));
                }
            }
        }
        return tenants;
    }

    static Optional<Notice> take(Connection connection, String tenant) throws SQLException {
        try (var select = connection.prepareStatement(TAKE)) {
            select.setString(1, tenant);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(notice(tenant, row)) : Optional.empty();
            }
        }
    }

    private static Notice notice(String tenant, ResultSet row) throws SQLException {
        var dialled = row.getString("dialled");
        return new Notice(
                tenant,
                row.getString("call_id"),
                row.getInt("sequence"),
                row.getString("address"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("company"),
                zone(row.getString("zone")),
                Locale.of(row.getString("language")),
                row.getString("text"),
                row.getInt("failures"),
                row.getString("caller"),
                dialled == null ? "" : dialled);
    }

    private static ZoneId zone(String named) {
        try {
            return ZoneId.of(named);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    /// By when they were asked for: what waited hours for the mail server must not be too much for the hour in which it
    /// is back.
    static int sentInTheHourBefore(Connection connection, Notice notice) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT count(*) FROM notice
                WHERE tenant_id = ? AND state = 'SENT' AND asked_at > ? AND asked_at <= ?""")) {
            select.setString(1, notice.tenant());
            select.setTimestamp(2, Timestamp.from(notice.askedAt().minus(HOUR)));
            select.setTimestamp(3, Timestamp.from(notice.askedAt()));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    static void end(Connection connection, Notice notice, NoticeState state, @Nullable String reason)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE notice SET state = ?, reason = ?, due = NULL, ended_at = now()
                WHERE tenant_id = ? AND call_id = ? AND sequence = ? AND address = ?""")) {
            update.setString(1, state.name());
            update.setString(2, cut(reason));
            key(update, 3, notice);
            update.executeUpdate();
        }
    }

    static void postpone(Connection connection, Notice notice, Duration wait, @Nullable String reason)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE notice SET failures = failures + 1, reason = ?, due = now() + ? * interval '1 millisecond'
                WHERE tenant_id = ? AND call_id = ? AND sequence = ? AND address = ?""")) {
            update.setString(1, cut(reason));
            update.setLong(2, wait.toMillis());
            key(update, 3, notice);
            update.executeUpdate();
        }
    }

    private static void key(PreparedStatement update, int from, Notice notice) throws SQLException {
        update.setString(from, notice.tenant());
        update.setString(from + 1, notice.call());
        update.setInt(from + 2, notice.sequence());
        update.setString(from + 3, notice.address());
    }

    /// What a mail server says may be long.
    private static @Nullable String cut(@Nullable String reason) {
        return reason == null ? null : OneLine.of(reason, REASON_CHARACTERS);
    }
}
