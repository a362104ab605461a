package org.dozvon.tenant.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.settings.TenantApiConfig;

import jakarta.enterprise.context.ApplicationScoped;

/// What each tenant has left. Every pod counts for itself: a limit protects the service, it is no tariff.
@ApplicationScoped
public class Allowances {
    /// More tenants than ask within one period.
    private static final int MOST = 100_000;

    private final TenantApiConfig.Limits limits;
    private final LoadingCache<Key, Bucket> buckets;

    private record Key(Limited.Kind kind, String tenant) {}

    Allowances(TenantApiConfig config) {
        limits = config.limits();
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                // By then an untouched one is full again, and as good as a new one.
                .expireAfterAccess(limits.per())
                .build(this::full);
    }

    /// @throws ProblemException 429 with the time to wait when nothing is left
    public void take(Limited.Kind kind, String tenant) {
        var taken = buckets.get(new Key(kind, tenant)).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw refusal(kind, Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private Bucket full(Key key) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most(key.kind())).refillGreedy(most(key.kind()), limits.per()))
                .build();
    }

    private int most(Limited.Kind kind) {
        return switch (kind) {
            case PUBLISH -> limits.publishes();
            case TEST_CALL -> limits.testCalls();
            case SIP_PASSWORD -> limits.sipPasswords();
            case SOUND -> limits.sounds();
            case TENANT -> limits.tenants();
            case REHEARSAL -> limits.rehearsals();
            case DESK -> limits.deskCommands();
        };
    }

    private ProblemException refusal(Limited.Kind kind, Duration wait) {
        // Rounded up: who comes back after this long is not refused again.
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return ProblemException.of(
                429,
                "too-many-requests",
                Map.of(
                        "limit", String.valueOf(most(kind)),
                        "perSeconds", String.valueOf(limits.per().toSeconds()),
                        "retryAfterSeconds", String.valueOf(Math.max(1, seconds))));
    }
}
