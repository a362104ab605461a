package org.dozvon.reporting.notice;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.dozvon.reporting.access.Wall;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Sends what waits, a few mails at once. A row stays locked while its mail is on the way, and says what became of it
/// in the same transaction: so a mail goes twice only when the pod dies between the mail server's answer and the
/// commit.
@ApplicationScoped
public class NoticeWorker {
    private static final Logger LOG = Logger.getLogger(NoticeWorker.class);

    /// Of one tenant in one look: then the others have their turn.
    private static final int IN_A_ROW = 20;

    private final AgroalDataSource database;
    private final Postman postman;
    private final NoticeConfig config;
    private final MeterRegistry meters;
    private final Semaphore places;
    private volatile boolean stopping;
    private volatile boolean blind;

    NoticeWorker(AgroalDataSource database, Postman postman, NoticeConfig config, MeterRegistry meters) {
        this.database = database;
        this.postman = postman;
        this.config = config;
        this.meters = meters;
        this.places = new Semaphore(config.atOnce());
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "${dozvon.reporting.notices.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            tenantsWithDue().forEach(tenant -> senders.execute(() -> sendInTurn(tenant)));
        }
    }

    private List<String> tenantsWithDue() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // It reads who has something to send, and nothing else can be done under this name.
                Wall.enter(connection, Wall.EVERYBODY);
                var tenants = NoticeRows.tenantsWithDue(connection);
                seesAgain();
                return tenants;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            seesNothing(e);
            return List.of();
        }
    }

    /// Once, however long it lasts: what is said every two seconds hides everything else.
    private void seesNothing(SQLException why) {
        if (!blind) {
            LOG.errorf("Expected to look for notices to send, but %s Trying again.", why.getMessage());
        }
        blind = true;
    }

    private void seesAgain() {
        if (blind) {
            LOG.info("Notices to send can be looked for again.");
        }
        blind = false;
    }

    private void sendInTurn(String tenant) {
        places.acquireUninterruptibly();
        try {
            var sent = 0;
            while (!stopping && sent < IN_A_ROW && sendNext(tenant)) {
                sent++;
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Expected to send notices tenant=%s, but %s Trying again.", tenant, e.getMessage());
        } finally {
            places.release();
        }
    }

    /// @return whether it is worth going on: something was due, and the mail server is there
    private boolean sendNext(String tenant) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Wall.enter(connection, tenant);
                var notice = NoticeRows.take(connection, tenant);
                var goOn = notice.isPresent() && deliver(connection, notice.get());
                connection.commit();
                return goOn;
            } finally {
                connection.rollback();
            }
        }
    }

    private boolean deliver(Connection connection, Notice notice) throws SQLException {
        if (NoticeRows.sentInTheHourBefore(connection, notice) >= config.perHour()) {
            return end(connection, notice, NoticeState.SKIPPED, "too-many");
        }
        return switch (postman.deliver(notice)) {
            case Postman.Taken _ -> end(connection, notice, NoticeState.SENT, null);
            case Postman.Refused(var why) -> end(connection, notice, NoticeState.FAILED, why);
            case Postman.Later(var why, var said) -> {
                again(connection, notice, why, said);
                yield true;
            }
            case Postman.Away(var why, var said) -> {
                again(connection, notice, why, said);
                yield false;
            }
        };
    }

    private void again(Connection connection, Notice notice, String why, String said) throws SQLException {
        var wait = notice.waitBeforeNext(config.firstRetry(), config.longestRetry());
        if (notice.askedAt().plus(config.giveUpAfter()).isBefore(Instant.now().plus(wait))) {
            end(connection, notice, NoticeState.FAILED, why);
            return;
        }
        meters.counter("dozvon.reporting.notice.retries").increment();
        LOG.warnf(
                "A notice waits for the mail server tenant=%s call=%s failures=%d why=%s",
                notice.tenant(), notice.call(), notice.failures() + 1, said);
        NoticeRows.postpone(connection, notice, wait, why);
    }

    private boolean end(Connection connection, Notice notice, NoticeState state, @Nullable String why)
            throws SQLException {
        meters.counter("dozvon.reporting.notices", "state", state.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
        if (state != NoticeState.SENT) {
            LOG.warnf("A notice is not sent tenant=%s call=%s why=%s", notice.tenant(), notice.call(), why);
        }
        NoticeRows.end(connection, notice, state, why);
        return true;
    }
}
