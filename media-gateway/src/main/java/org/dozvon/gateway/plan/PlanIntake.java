package org.dozvon.gateway.plan;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.GatewayMetrics;
import org.dozvon.gateway.topic.TopicReader;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.scheme.model.TenantId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

/// Brings published plans into force. Until the topic has been read to its end, the plans of the last run
/// answer; what the topic then says replaces them whatever their versions, since a topic that began anew
/// counts from 1 again.
@ApplicationScoped
public class PlanIntake implements TopicReader.Listener {
    private static final Logger LOG = Logger.getLogger(PlanIntake.class);

    private final PlanTable table;
    private final PlanMemory memory;
    private final GatewayMetrics metrics;
    private final Event<PlanChange> changes;
    private final Map<String, Object> kafka;
    // The newest of each tenant while the topic's past is read; null afterwards.
    private @Nullable Map<TenantId, NodePlan> gathered = new LinkedHashMap<>();
    private @Nullable TopicReader reader;

    public PlanIntake(
            PlanTable table,
            GatewayConfig config,
            GatewayMetrics metrics,
            Event<PlanChange> changes,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.table = table;
        this.memory = new PlanMemory(config.spoolDirectory().resolve("plans"));
        this.metrics = metrics;
        this.changes = changes;
        this.kafka = new HashMap<>(kafka);
    }

    void start(@Observes StartupEvent event) {
        memory.all().forEach(table::apply);
        LOG.infof("Plans of the last run at hand: %d", table.tenants().size());
        reader = TopicReader.start(kafka, Topics.PLANS, this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (reader != null) {
            reader.close();
        }
    }

    @Override
    public void read(ConsumerRecord<String, byte[]> record) {
        try {
            var tenant = tenant(record.key());
            if (record.value() == null) {
                gone(tenant);
            } else {
                published(plan(tenant, record.value()));
            }
        } catch (MalformedRecordException | IllegalArgumentException malformed) {
            metrics.alert(
                    "malformed-plan",
                    "A plan was set aside: " + malformed.getMessage() + " tenant=" + shortened(record.key()));
        }
    }

    @Override
    public void caughtUp() {
        var all = gathered;
        gathered = null;
        if (all == null) {
            return;
        }
        table.tenants().stream().filter(tenant -> !all.containsKey(tenant)).forEach(this::gone);
        all.values().forEach(plan -> taken(table.replace(plan)));
        table.completed();
        LOG.infof("Plans read: %d", all.size());
    }

    private void published(NodePlan plan) {
        if (gathered != null) {
            gathered.merge(plan.tenant(), plan, (one, other) -> one.version() >= other.version() ? one : other);
            return;
        }
        switch (table.apply(plan)) {
            case PlanTable.Outcome.Taken taken -> taken(taken);
            case PlanTable.Outcome.PassedOver over ->
                LOG.infof(
                        "A plan was passed over, since a newer one is at hand tenant=%s planVersion=%d atHand=%d",
                        plan.tenant(), plan.version(), over.atHand());
        }
    }

    private void taken(PlanTable.Outcome.Taken taken) {
        for (var conflict : taken.conflicts()) {
            metrics.alert(
                    "claimed-twice",
                    "Expected %s to belong to one tenant, but a second claims it; the first keeps it."
                            .formatted(conflict));
        }
        var plan = taken.change().after();
        if (plan != null) {
            memory.keep(plan);
        }
        changes.fire(taken.change());
    }

    private void gone(TenantId tenant) {
        if (gathered != null) {
            gathered.remove(tenant);
        }
        var change = table.remove(tenant);
        if (change != null) {
            memory.forget(tenant);
            changes.fire(change);
        }
    }

    private static TenantId tenant(@Nullable String key) {
        if (key == null) {
            throw new IllegalArgumentException("Expected a plan's key to name its tenant, but there is none.");
        }
        return new TenantId(key);
    }

    private static NodePlan plan(TenantId key, byte[] value) throws MalformedRecordException {
        var published = RecordJson.read(value, PlanPublished.class);
        var plan = NodePlan.of(published.plan());
        if (!plan.tenant().equals(key) || plan.version() != published.version()) {
            throw new IllegalArgumentException("Expected a plan to be of the tenant and version on its envelope.");
        }
        return plan;
    }

    private static String shortened(@Nullable String key) {
        return key == null || key.length() <= 64 ? String.valueOf(key) : key.substring(0, 64) + "…";
    }
}
