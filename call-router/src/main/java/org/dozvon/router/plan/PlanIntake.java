package org.dozvon.router.plan;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.Topics;
import org.dozvon.records.plan.PlanApplied;
import org.dozvon.router.topic.SetAside;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes records of the topic of plans into the table. While the router starts, records are only looked over; from then
/// on each is made ready before it is taken, so that "applied" means that calls go by it, and a record that cannot be
/// run is refused while the version before still answers.
final class PlanIntake {
    private static final Logger LOG = Logger.getLogger(PlanIntake.class);
    // Somebody may still be looking at a publish that happened while this router was down.
    private static final Duration STILL_WATCHED = Duration.ofMinutes(10);

    private final PlanTable table;
    private final SetAside setAside;
    private final PlanAcks acks;
    private final String router;
    private final InstantSource clock;
    private volatile boolean live;

    PlanIntake(PlanTable table, SetAside setAside, PlanAcks acks, String router, InstantSource clock) {
        this.table = table;
        this.setAside = setAside;
        this.acks = acks;
        this.router = router;
        this.clock = clock;
    }

    /// From now on records are publishes, not history.
    void goLive() {
        live = true;
    }

    void record(ConsumerRecord<String, byte @Nullable []> record) {
        var value = record.value();
        if (value == null) {
            table.remove(String.valueOf(record.key()));
            return;
        }
        try {
            take(record.key(), value);
        } catch (UnreadablePlanException unreadable) {
            setAside.put(Topics.PLANS, record.partition() + "-" + record.offset(), value, unreadable.why());
        }
    }

    private void take(@Nullable String key, byte[] value) throws UnreadablePlanException {
        var head = PlanHead.scan(value);
        // The key decides which tenant a record may change.
        if (!head.tenant().equals(key)) {
            throw new UnreadablePlanException("its key is another tenant's", null);
        }
        try {
            if (offer(head, value)) {
                acknowledge(head, null);
            }
        } catch (UnreadablePlanException unreadable) {
            acknowledge(head, unreadable.why());
            throw unreadable;
        }
    }

    private boolean offer(PlanHead head, byte[] value) throws UnreadablePlanException {
        if (!live) {
            return table.offer(head, value);
        }
        if (table.isAtHand(head.tenant(), head.version())) {
            LOG.debugf("A plan was passed over tenant=%s planVersion=%d", head.tenant(), head.version());
            return false;
        }
        var plan = new StoredPlan(head, value).ready();
        return table.offer(head, value, plan);
    }

    private void acknowledge(PlanHead head, @Nullable String refusal) {
        var now = clock.instant();
        if (!live && head.publishedAt().isBefore(now.minus(STILL_WATCHED))) {
            return;
        }
        LOG.infof(
                "A plan was %s tenant=%s planVersion=%d",
                refusal == null ? "applied" : "refused", head.tenant(), head.version());
        acks.send(new PlanApplied(head.tenant(), head.version(), router, "router", now, refusal));
    }
}
