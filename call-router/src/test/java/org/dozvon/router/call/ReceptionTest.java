package org.dozvon.router.call;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.config.RouterConfigTest;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.run.CallNotes;
import org.dozvon.scheme.run.LineEnded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceptionTest {
    private final RecordedFacts facts = new RecordedFacts();
    private final AtomicInteger ids = new AtomicInteger();
    private final Reception reception = new Reception(
            PlanTables.of(TestPlans.limited("avto", 1, 1)),
            facts,
            new Calls(new SimpleMeterRegistry()),
            RouterConfigTest.with(Map.of("dozvon.router.name", "router-1")),
            new SimpleMeterRegistry(),
            new Worlds(new NoLookups(), new DayBook(), CallQueues.NONE, CallTalks.NONE),
            () -> "call-" + ids.incrementAndGet());

    @Test
    void aCallThatCameBackShouldKeepItsLineWhenItsFormerSelfIsOver() throws Exception {
        // Given a call that came back while its first thread had not ended
        var former = new Script(null);
        var now = new Script(new Arrival.Before("call-1", "", 1, 5, Instant.EPOCH, "router-1"));
        former.runs();
        now.runs();

        // When
        former.ends();
        third();

        // Then
        assertThat(facts.story()).containsOnlyOnce("more than 1 of the number");

        // And when it is over as well, its line is free
        now.ends();
        third();
        assertThat(facts.story()).containsOnlyOnce("more than 1 of the number");
    }

    private void third() throws InterruptedException {
        var third = new Script(null);
        third.mayEnd.countDown();
        third.runs();
        third.ends();
    }

    /// A call whose line stands at the first question until it may end.
    private final class Script {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final Thread thread;

        Script(Arrival.@Nullable Before before) {
            var arrival =
                    new Arrival("channel", "node", Instant.EPOCH, "avto", TestPlans.NUMBER, null, null, before, null);
            var line = (CallerLine) Proxy.newProxyInstance(
                    CallerLine.class.getClassLoader(),
                    new Class<?>[] {CallerLine.class},
                    (_, method, _) -> method.getReturnType() == Arrival.class ? arrival : answer(method));
            thread = Thread.ofVirtual().unstarted(() -> reception.take(line));
        }

        void runs() throws InterruptedException {
            thread.start();
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
        }

        void ends() throws InterruptedException {
            mayEnd.countDown();
            thread.join();
        }

        private @Nullable Object answer(Method method) throws InterruptedException {
            var type = method.getReturnType();
            if (type == void.class) {
                return null;
            }
            if (type == boolean.class) {
                return false;
            }
            if (type == long.class) {
                return 0L;
            }
            if (type == String.class) {
                return "call";
            }
            if (type == Instant.class) {
                return Instant.EPOCH;
            }
            if (type == PhoneNumber.class) {
                return new PhoneNumber(TestPlans.NUMBER);
            }
            if (type == CallNotes.class) {
                return CallNotes.read("");
            }
            asked.countDown();
            mayEnd.await();
            throw new LineEnded(LineEnded.Why.HANDED_OVER);
        }
    }
}
