package org.dozvon.router.plan;

import com.github.luben.zstd.Zstd;
import java.time.Instant;
import java.util.Set;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.scheme.run.RunnablePlan;

/// One version as it rests: the record's own bytes, compressed, about a tenth of what its objects would take.
final class StoredPlan {
    // Fast: a start compresses every tenant's plan.
    private static final int LEVEL = 1;

    private final long version;
    private final Instant publishedAt;
    private final Set<String> numbers;
    private final byte[] compressed;
    private final int length;

    StoredPlan(PlanHead head, byte[] record) {
        this.version = head.version();
        this.publishedAt = head.publishedAt();
        this.numbers = head.numbers();
        this.compressed = Zstd.compress(record, LEVEL);
        this.length = record.length;
    }

    long version() {
        return version;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Set<String> numbers() {
        return numbers;
    }

    byte[] record() {
        return Zstd.decompress(compressed, length);
    }

    RunnablePlan ready() throws UnreadablePlanException {
        try {
            return RunnablePlan.of(
                    RecordJson.read(record(), PlanPublished.class).plan());
        } catch (MalformedRecordException | RuntimeException broken) {
            throw new UnreadablePlanException("it can't be run: " + broken.getMessage(), broken);
        }
    }
}
