package org.dozvon.router.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dozvon.outside.crm.Owner;
import org.dozvon.outside.crm.Place;
import org.dozvon.outside.guard.Failure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnerMemoryTest {
    private static final Owner BORIS = new Owner.Found("7", Place.CONTACT, "Ivan");
    private static final Owner ANNA = new Owner.Found("8", Place.CONTACT, "Ivan");
    private static final Owner NOBODY = new Owner.Unknown();
    private static final OwnerMemory.Key KEY = new OwnerMemory.Key("crm", List.of(Place.CONTACT), "+79035550199");
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final OwnerMemory memory = new OwnerMemory(OutsideSettings.with(Map.of()), () -> now);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aKnownCallerCostsNoQuestion() {
        memory.owner("avto", KEY, LIMIT, answering(BORIS));
        assertThat(memory.owner("avto", KEY, LIMIT, answering(ANNA))).isEqualTo(BORIS);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anOldAnswerIsUsedAndRenewedBesideTheCall() throws Exception {
        // Given
        memory.owner("avto", KEY, LIMIT, answering(BORIS));
        now = now.plus(Duration.ofHours(1));
        var renewed = new CountDownLatch(1);

        // When
        var owner = memory.owner("avto", KEY, LIMIT, () -> {
            renewed.countDown();
            return ANNA;
        });

        // Then
        assertThat(owner).isEqualTo(BORIS);
        assertThat(renewed.await(10, TimeUnit.SECONDS)).isTrue();
        awaitOwner(ANNA);
    }

    @Test
    void nobodyIsForgottenSoonAndAnOldOwnerInTheEnd() {
        memory.owner("avto", KEY, LIMIT, answering(NOBODY));
        now = now.plus(Duration.ofMinutes(2));
        assertThat(memory.owner("avto", KEY, LIMIT, answering(BORIS))).isEqualTo(BORIS);
        now = now.plus(Duration.ofHours(13));
        assertThat(memory.owner("avto", KEY, LIMIT, answering(ANNA))).isEqualTo(ANNA);
    }

    @Test
    void aFailureIsNotRemembered() {
        memory.owner("avto", KEY, LIMIT, answering(new Owner.Failed(Failure.TIMED_OUT)));
        assertThat(memory.owner("avto", KEY, LIMIT, answering(BORIS))).isEqualTo(BORIS);
    }

    @Test
    void anAnswerThatComesTooLateIsTheNextCalls() {
        // Given
        var go = new CountDownLatch(1);
        Supplier<Owner> slow = () -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return BORIS;
        };

        // When
        var late = memory.owner("avto", KEY, Duration.ofMillis(50), slow);
        go.countDown();

        // Then
        assertThat(late).isEqualTo(new Owner.Failed(Failure.TIMED_OUT));
        awaitOwner(BORIS);
    }

    @Test
    void anotherTenantsAnswerIsNeverGiven() {
        memory.owner("avto", KEY, LIMIT, answering(BORIS));
        assertThat(memory.owner("cafe", KEY, LIMIT, answering(NOBODY))).isEqualTo(NOBODY);
    }

    @Test
    void whatWasPreparedIsThereWhenItIsWanted() {
        memory.prepare("avto", KEY, answering(BORIS));
        assertThat(memory.owner("avto", KEY, LIMIT, answering(ANNA))).isEqualTo(BORIS);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aTenantWithManyCallersKeepsToItsRoom() {
        // Given
        var small = new OwnerMemory(OutsideSettings.with(Map.of("dozvon.outside.owners-per-tenant", "10")), () -> now);
        small.owner("cafe", KEY, LIMIT, answering(ANNA));

        // When
        for (int i = 0; i < 2_000; i++) {
            small.owner("avto", new OwnerMemory.Key("crm", List.of(), "+7" + i), LIMIT, answering(BORIS));
        }

        // Then
        assertThat(small.owner("cafe", KEY, LIMIT, answering(BORIS))).isEqualTo(ANNA);
    }

    private Supplier<Owner> answering(Owner owner) {
        return () -> {
            asked.incrementAndGet();
            return owner;
        };
    }

    private void awaitOwner(Owner wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        Owner last = null;
        while (System.nanoTime() < end) {
            last = memory.owner("avto", KEY, LIMIT, () -> wanted);
            if (wanted.equals(last)) {
                return;
            }
            Thread.onSpinWait();
        }
        assertThat(last).isEqualTo(wanted);
    }
}
