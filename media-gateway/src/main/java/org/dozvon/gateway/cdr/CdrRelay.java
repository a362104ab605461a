package org.dozvon.gateway.cdr;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.GatewayMetrics;
import org.dozvon.gateway.dialplan.DialledDigits;
import org.dozvon.gateway.topic.RecordSender;
import org.dozvon.records.Topics;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Brings the node's records of calls to the topic: those that it handed over, and those that it had to
/// keep on its own disk. A file goes when its facts are safe.
@ApplicationScoped
public class CdrRelay {
    private static final Logger LOG = Logger.getLogger(CdrRelay.class);
    private static final long EVERY_MS = 1_000;

    private final CdrSpool ours;
    private final Optional<CdrSpool> theNodes;
    private final Reconciliation reconciliation;
    private final RecordSender sender;
    private final GatewayMetrics metrics;
    private final Duration patience;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("cdr-relay").factory());

    public CdrRelay(GatewayConfig config, RecordSender sender, GatewayMetrics metrics) {
        this.ours = new CdrSpool(config.spoolDirectory().resolve("cdr"));
        this.theNodes = config.nodeCdrSpool().map(CdrSpool::new);
        this.reconciliation = new Reconciliation(config.name(), new DialledDigits(config.country()));
        this.sender = sender;
        this.metrics = metrics;
        this.patience = config.cdrPatience();
    }

    void start(@Observes StartupEvent event) {
        var _ = clock.scheduleWithFixedDelay(this::tick, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    /// Returns when the record can't be lost any more.
    ///
    /// @throws IllegalArgumentException when it is no record of a call
    void take(byte[] bytes) throws IOException {
        var record = CallRecord.parse(bytes);
        if (record.isCustomers()) {
            ours.add(record.channel(), bytes);
        }
    }

    private void tick() {
        try {
            relay(ours);
            if (theNodes.isPresent()) {
                relay(theNodes.get());
            }
        } catch (IOException | CompletionException later) {
            LOG.warnf("Records of calls wait on disk: %s", later.getMessage());
        }
    }

    private void relay(CdrSpool spool) throws IOException {
        for (var file : spool.waitingSince(Instant.now().minus(patience))) {
            relay(spool, file);
        }
    }

    private void relay(CdrSpool spool, Path file) throws IOException {
        try {
            send(CallRecord.parse(Files.readAllBytes(file)));
            Files.delete(file);
        } catch (IllegalArgumentException malformed) {
            metrics.alert("malformed-cdr", "A record of a call was set aside: " + malformed.getMessage());
            spool.setAside(file);
        }
    }

    private void send(CallRecord record) {
        List<CompletableFuture<Void>> sent = reconciliation.events(record).stream()
                .map(event -> sender.send(Topics.CALL_EVENTS, event.tenantId(), event))
                .toList();
        sent.forEach(CompletableFuture::join);
    }
}
