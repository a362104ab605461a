package org.dozvon.reporting.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dozvon.reporting.access.OwnTenant;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Reads figures by their SQL files.
@ApplicationScoped
public class FigureService {
    private static final String TODAY = sql("today");
    private static final String NUMBERS = sql("numbers");

    private final OwnTenant own;
    private final EntityManager entities;
    private final Clock clock = Clock.systemUTC();

    FigureService(OwnTenant own, EntityManager entities) {
        this.own = own;
        this.entities = entities;
    }

    /// `offered = answered + missed + voicemails + goodbyes + inProgress`, always.
    ///
    /// @param missed          without a message
    /// @param voicemails      missed with a message
    /// @param meanWaitMillis  from arrival to the answer, over the answered; null when there are none
    public record Today(
            LocalDate date,
            String zone,
            long offered,
            long answered,
            long missed,
            long voicemails,
            long goodbyes,
            long inProgress,
            @Nullable Long meanWaitMillis) {}

    @Transactional
    public Today today(ZoneId zone) {
        var tenant = own.enter();
        var date = LocalDate.now(clock.withZone(zone));
        var row = (Object[]) entities.createNativeQuery(TODAY)
                .setParameter("tenant", tenant)
                .setParameter("from", date.atStartOfDay(zone).toInstant())
                .setParameter("to", date.plusDays(1).atStartOfDay(zone).toInstant())
                .getSingleResult();
        return new Today(
                date,
                zone.getId(),
                count(row[0]),
                count(row[1]),
                count(row[2]),
                count(row[3]),
                count(row[4]),
                count(row[5]),
                row[6] == null ? null : count(row[6]));
    }

    /// @param calls of customers
    public record DialledNumber(String number, long calls) {}

    /// The most dialled first; numbers that nobody dialled are not told.
    @Transactional
    public List<DialledNumber> numbers(Duration back) {
        var tenant = own.enter();
        List<?> rows = entities.createNativeQuery(NUMBERS)
                .setParameter("tenant", tenant)
                .setParameter("from", clock.instant().minus(back))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new DialledNumber((String) row[0], count(row[1])))
                .toList();
    }

    private static long count(Object value) {
        return ((Number) value).longValue();
    }

    private static String sql(String figure) {
        try (var file = FigureService.class.getResourceAsStream("/figures/" + figure + ".sql")) {
            if (file == null) {
                throw new IllegalStateException(
                        "Expected the figure's file /figures/" + figure + ".sql, but it is missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
