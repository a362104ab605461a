package org.dozvon.router.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.Originate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LooseTalkTest {
    private static final Duration LOOK = Duration.ofMillis(1);
    private static final Instant AT = Instant.parse("2020-01-01T00:00:00Z");

    private final AtomicInteger looks = new AtomicInteger();
    private final LooseTalk talk = new LooseTalk("channel", "router-1", new Node(), LOOK);
    private IntFunction<Optional<String>> holder = _ -> Optional.empty();

    @Test
    void aNodeThatIsGoneForGoodShouldNotKeepTheTalkForEver() {
        assertThat(whenHeldBy(_ -> Optional.empty())).isEmpty();
        assertThat(looks).hasValue(30);
    }

    @Test
    void aNodeThatComesBackShouldStillHaveTheTalk() {
        assertThat(whenHeldBy(look -> look % 20 > 0 ? Optional.empty() : Optional.of("router-" + look / 20)))
                .isEmpty();
        assertThat(looks).hasValue(40);
    }

    @Test
    void whoHangsUpShouldBeHeardOfAfterTheChannelIsGone() {
        assertThat(whenHeldBy(look -> {
                    if (look == 2) {
                        talk.hungUp("channel", HangupCause.NORMAL_CLEARING, AT);
                    }
                    return Optional.of("");
                }))
                .contains(AT);
    }

    @Test
    void aChannelThatStaysAwayWithoutAWordShouldBeGivenUp() {
        assertThat(whenHeldBy(_ -> Optional.of(""))).isEmpty();
        assertThat(looks).hasValue(2);
    }

    private Optional<Instant> whenHeldBy(IntFunction<Optional<String>> look) {
        holder = look;
        return talk.await();
    }

    private final class Node implements NodeLink {
        @Override
        public Optional<String> holder(String channel) {
            return holder.apply(looks.incrementAndGet());
        }

        @Override
        public void breakOff(String channel) {}

        @Override
        public CompletableFuture<?> press(String channel, String key) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void kill(String channel) {}

        @Override
        public void note(String channel, String variable, String value) {}

        @Override
        public Optional<Boolean> isThere(String channel) {
            return Optional.of(false);
        }

        @Override
        public CompletableFuture<String> call(Originate originate) {
            return new CompletableFuture<>();
        }
    }
}
