package org.dozvon.router.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dozvon.outside.guard.Failure;
import org.jspecify.annotations.Nullable;

/// Stands between a call and a server that tenants name: a bound for each tenant, a circuit breaker for each tenant and
/// host. One tenant's broken server rests for that tenant alone, even where others use the same host.
final class Fences {
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(80)
            .waitDurationInOpenState(Duration.ofSeconds(20))
            .permittedNumberOfCallsInHalfOpenState(1)
            .build();

    /// These say nothing about the server: it was not asked.
    private static final Set<Failure> NOT_ASKED =
            Set.of(Failure.URL_REFUSED, Failure.ADDRESS_REFUSED, Failure.BUSY, Failure.RESTING);

    private record Key(String tenant, String host) {}

    private final Bounds bounds;
    private final Cache<Key, CircuitBreaker> breakers = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Fences(Bounds bounds) {
        this.bounds = bounds;
    }

    /// @param refused what to answer when the server is not asked
    /// @param failure of an answer, null when it is none
    <T> T ask(
            String tenant,
            String host,
            Supplier<T> question,
            Function<Failure, T> refused,
            Function<T, @Nullable Failure> failure) {
        if (!bounds.enter(tenant)) {
            return refused.apply(Failure.BUSY);
        }
        try {
            var breaker = breakers.get(new Key(tenant, host), key -> CircuitBreaker.of(key.host(), BREAKER));
            return breaker.tryAcquirePermission()
                    ? watched(breaker, question, failure)
                    : refused.apply(Failure.RESTING);
        } finally {
            bounds.leave(tenant);
        }
    }

    private static <T> T watched(CircuitBreaker breaker, Supplier<T> question, Function<T, @Nullable Failure> failure) {
        long started = System.nanoTime();
        try {
            var answer = question.get();
            tell(breaker, failure.apply(answer), System.nanoTime() - started);
            return answer;
        } catch (RuntimeException fault) {
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, fault);
            throw fault;
        }
    }

    private static void tell(CircuitBreaker breaker, @Nullable Failure why, long nanos) {
        if (why == null) {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        } else if (NOT_ASKED.contains(why)) {
            breaker.releasePermission();
        } else {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new ServerFailed(why));
        }
    }

    /// What the breaker counts; never thrown.
    private static final class ServerFailed extends Exception {
        private static final long serialVersionUID = 1L;

        ServerFailed(Failure why) {
            super(why.slug(), null, false, false);
        }
    }
}
