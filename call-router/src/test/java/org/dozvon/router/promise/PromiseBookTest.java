package org.dozvon.router.promise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.records.promise.PromiseTold;
import org.dozvon.records.promise.PromiseTold.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What routers tell of promises, in the order of the topic.
class PromiseBookTest {
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final PromiseTold IVAN = promise("avto", "c1", "+79035550101");

    private final PromiseBook book = new PromiseBook();

    @Test
    void whoClaimsFirstRingsThemAndNobodyElseDoes() {
        book.hears(IVAN, "router-1");
        var ours = book.claims(IVAN);

        assertThat(book.hears(told(State.RINGS, "router-2"), "router-1")).isTrue();
        assertThat(book.hears(told(State.RINGS, "router-1"), "router-1")).isFalse();

        assertThat(ours).isCompletedWithValue(false);
        assertThat(book.waiting()).isEmpty();
    }

    @Test
    void aClaimIsWonWhenTheTopicSaysSo() {
        book.begins(IVAN);
        var ours = book.claims(IVAN);
        assertThat(ours).isNotDone();

        book.hears(IVAN, "router-1");
        book.hears(told(State.RINGS, "router-1"), "router-1");

        assertThat(ours).isCompletedWithValue(true);
        assertThat(book.claims(IVAN)).isCompletedWithValue(false);
    }

    @Test
    void whoDiedWhileItRangIsFollowedByNobodyWhoRingsAgain() {
        book.hears(IVAN, "router-1");
        book.hears(told(State.RINGS, "router-2"), "router-1");

        assertThat(book.hears(IVAN, "router-1")).isFalse();
        assertThat(book.waiting()).isEmpty();
        assertThat(book.claims(IVAN)).isCompletedWithValue(false);
    }

    @Test
    void whoLetsGoBeforeTheyRingGivesThePromiseBackAndNobodyElseCan() {
        book.hears(IVAN, "router-1");
        book.hears(told(State.RINGS, "router-2"), "router-1");

        assertThat(book.hears(told(State.WAITS, "router-1"), "router-1")).isFalse();
        assertThat(book.waiting()).isEmpty();
        assertThat(book.hears(told(State.WAITS, "router-2"), "router-1")).isTrue();
        assertThat(book.waiting()).hasSize(1);
        assertThat(book.claims(IVAN)).isNotDone();
    }

    @Test
    void whoWasPutFirstStandsBehindEverybodyInTheBookSoThatTheyArePutFirstLast() {
        var pavel = promise("avto", "c0", "+79035550102");
        book.hears(IVAN, "router-1");
        book.hears(pavel, "router-1");
        var first = IVAN.putFirst("router-2", NOON.plusSeconds(30));

        assertThat(book.hears(first, "router-1")).isTrue();
        assertThat(book.hears(IVAN, "router-1")).isFalse();

        assertThat(book.waiting()).containsExactly(pavel, first);
    }

    @Test
    void whatIsOverStaysOverWhateverIsReadLate() {
        book.begins(IVAN);
        var ours = book.claims(IVAN);
        book.isOver(told(State.OVER, "router-1"));

        assertThat(ours).isCompletedWithValue(false);
        assertThat(book.hears(IVAN, "router-1")).isFalse();
        assertThat(book.hears(told(State.RINGS, "router-1"), "router-1")).isFalse();
        assertThat(book.waiting()).isEmpty();
    }

    @Test
    void whoIsPromisedACallAgainInTheSameCallIsOwedOne() {
        book.hears(IVAN, "router-2");
        book.hears(told(State.OVER, "router-1"), "router-2");

        assertThat(book.hears(again(), "router-2")).isTrue();

        assertThat(book.waiting()).containsExactly(again());
        assertThat(book.hears(toldAt(State.OVER, 180), "router-2")).isTrue();
        assertThat(book.waiting()).isEmpty();
    }

    @Test
    void whatIsReadLateOfTheEarlierPromiseDoesNotEndTheNewOne() {
        book.begins(IVAN);
        book.isOver(told(State.OVER, "router-1"));
        book.begins(again());
        var ours = book.claims(again());

        assertThat(book.hears(told(State.RINGS, "router-2"), "router-1")).isFalse();
        assertThat(book.hears(told(State.OVER, "router-1"), "router-1")).isFalse();

        assertThat(ours).isNotDone();
        assertThat(book.waiting()).containsExactly(again());
    }

    @Test
    void aNumberIsLookedForInItsOwnCompanyAndQueueAlone() {
        book.begins(IVAN);
        book.begins(promise("moto", "c2", IVAN.number()));

        assertThat(book.waitingOf("avto", IVAN.number())).containsExactly(IVAN);
        assertThat(book.waitingIn("avto", "service", IVAN.number())).isEmpty();
        assertThat(book.waitingIn("avto", "sales", "+79990000000")).isEmpty();
        assertThat(book.countIn("avto", "sales")).isEqualTo(1);
    }

    private static PromiseTold told(State state, String router) {
        return IVAN.is(state, router, NOON.plusSeconds(60));
    }

    private static PromiseTold again() {
        return toldAt(State.WAITS, 120);
    }

    private static PromiseTold toldAt(State state, int seconds) {
        return IVAN.is(state, "router-1", NOON.plusSeconds(seconds));
    }

    private static PromiseTold promise(String tenant, String call, String number) {
        return new PromiseTold(
                tenant,
                call,
                "router-1",
                State.WAITS,
                "sales",
                null,
                number,
                null,
                "+78123091500",
                NOON,
                NOON,
                0,
                null,
                Map.of(),
                List.of(),
                1,
                NOON);
    }
}
