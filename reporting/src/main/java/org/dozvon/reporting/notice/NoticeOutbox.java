package org.dozvon.reporting.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact.NoticeAsked;
import org.dozvon.reporting.words.OneLine;
import org.dozvon.scheme.check.Limits;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Puts a row for each mail that a fact asks for into the fact's own transaction: a fact that is kept is delivered, and
/// one that comes twice is delivered once.
@ApplicationScoped
public class NoticeOutbox {
    private static final int TEXT_CHARACTERS = 4000;

    /// Only what is surely no second header, second recipient or source route.
    private static final Pattern ADDRESS = Pattern.compile(Limits.EMAIL);

    private static final String INSERT = """
            INSERT INTO notice (tenant_id, call_id, sequence, address, asked_at, company, zone, language, text, state,
                                due, ended_at, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private final NoticeConfig config;

    NoticeOutbox(NoticeConfig config) {
        this.config = config;
    }

    /// @param events whose facts were written just now, for the first time
    public void add(Connection connection, Collection<CallEvent> events) throws SQLException {
        var asked = events.stream()
                .filter(event -> event.fact() instanceof NoticeAsked)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var event : asked) {
                addRows(insert, event, (NoticeAsked) event.fact());
            }
            insert.executeBatch();
        }
    }

    private void addRows(PreparedStatement insert, CallEvent event, NoticeAsked fact) throws SQLException {
        var addresses = fact.emails().stream().distinct().limit(Limits.NOTIFIED).toList();
        // Whoever asks what became of a notice finds an answer, too, when there was nowhere to send it to.
        for (var address : addresses.isEmpty() ? List.of("") : addresses) {
            bind(insert, event, fact, OneLine.of(address, 320), obstacle(event, address));
            insert.addBatch();
        }
    }

    private @Nullable String obstacle(CallEvent event, String address) {
        if (address.isEmpty()) {
            return "no-address";
        }
        if (!ADDRESS.matcher(address).matches()) {
            return "address-invalid";
        }
        if (event.test()) {
            return "test";
        }
        var oldest = Instant.now().minus(config.staleAfter());
        return event.occurredAt().isBefore(oldest) ? "too-late" : null;
    }

    private static void bind(
            PreparedStatement insert, CallEvent event, NoticeAsked fact, String address, @Nullable String obstacle)
            throws SQLException {
        var now = Timestamp.from(Instant.now());
        insert.setString(1, event.tenantId());
        insert.setString(2, event.callId());
        insert.setInt(3, event.sequence());
        insert.setString(4, address);
        insert.setTimestamp(5, Timestamp.from(event.occurredAt()));
        insert.setString(6, OneLine.of(Objects.requireNonNullElse(fact.company(), ""), 200));
        insert.setString(7, OneLine.of(Objects.requireNonNullElse(fact.zone(), "UTC"), 64));
        insert.setString(8, "ru".equals(fact.language()) ? "ru" : "en");
        insert.setString(9, text(fact));
        insert.setString(10, (obstacle == null ? NoticeState.WAITING : NoticeState.SKIPPED).name());
        insert.setTimestamp(11, obstacle == null ? now : null);
        insert.setTimestamp(12, obstacle == null ? null : now);
        insert.setString(13, obstacle);
    }

    /// The mapper fills in null for what JSON leaves out, and PostgreSQL takes no zero characters.
    private static String text(NoticeAsked fact) {
        var text = Objects.requireNonNullElse(fact.text(), "").replace("\0", "");
        return text.substring(0, Math.min(text.length(), TEXT_CHARACTERS));
    }
}
