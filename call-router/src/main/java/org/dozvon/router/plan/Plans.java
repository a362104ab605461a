package org.dozvon.router.plan;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.plan.PlanApplied;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SetAside;
import org.dozvon.router.topic.TopicReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Keeps the plan table at what Kafka says, and acknowledges each version.
@Singleton
public class Plans {
    private static final Logger LOG = Logger.getLogger(Plans.class);

    private final Clients clients;
    private final PlanTable table;
    private final PlanIntake intake;
    private final ScheduledExecutorService sweeper;
    private @Nullable TopicReader reader;
    private @Nullable KafkaProducer<String, byte[]> producer;

    public Plans(Clients clients, SetAside setAside, RouterConfig config, MeterRegistry meters) {
        this.clients = clients;
        var clock = InstantSource.system();
        this.table = new PlanTable(
                config.plansReady(),
                config.versionsKept(),
                clock,
                (tenant, version, record, why) -> setAside.put(Topics.PLANS, tenant + "-" + version, record, why));
        this.intake = new PlanIntake(table, setAside, this::acknowledge, config.name(), clock);
        this.sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("forget-old-plans").factory());
        meters.gauge("dozvon.plans", table, PlanTable::size);
    }

    @Produces
    @Singleton
    public PlanTable table() {
        return table;
    }

    /// @return completes when every plan that was published before the start is at hand
    public CompletableFuture<Void> start() {
        producer = clients.producer("plan-applied", Map.of("max.block.ms", 500));
        var started = TopicReader.start(clients, Topics.PLANS, intake::record);
        reader = started;
        var _ = sweeper.scheduleWithFixedDelay(table::forgetOld, 10, 10, TimeUnit.MINUTES);
        return started.caughtUp().thenRun(() -> {
            intake.goLive();
            LOG.infof("All plans are at hand tenants=%d", table.size());
        });
    }

    public void stop() {
        if (reader != null) {
            reader.close();
        }
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(1));
        }
        sweeper.shutdownNow();
    }

    private void acknowledge(PlanApplied applied) {
        var open = producer;
        if (open == null) {
            return;
        }
        try {
            var _ = open.send(new ProducerRecord<>(Topics.PLAN_APPLIED, applied.tenantId(), RecordJson.write(applied)));
        } catch (KafkaException away) {
            // The plan is in force all the same; only the publisher's page does not say so.
            LOG.warnf("A plan could not be acknowledged tenant=%s: %s", applied.tenantId(), away.getMessage());
        }
    }
}
