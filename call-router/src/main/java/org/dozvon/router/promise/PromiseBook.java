package org.dozvon.router.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dozvon.records.promise.PromiseTold;
import org.dozvon.records.promise.PromiseTold.State;
import org.jspecify.annotations.Nullable;

/// What every router has told of promises, in the order of the topic: waits ▶ rings ▶ over, and never back, but for
/// who is promised a call again in the same one, and for a router that lets go before it rings whom it has claimed.
final class PromiseBook {
    /// Until then what is told late of a promise that is over is known to be old.
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, PromiseTold> open = new LinkedHashMap<>();
    private final Map<String, Instant> over = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Boolean>> claims = new HashMap<>();

    /// Before it is told: who made it knows it at once.
    synchronized void begins(PromiseTold promise) {
        over.remove(promise.key());
        open.put(promise.key(), promise);
    }

    /// @return completes with whether this router rings them, once the topic has said who was first
    synchronized CompletableFuture<Boolean> claims(PromiseTold promise) {
        if (!isOpen(promise)) {
            return CompletableFuture.completedFuture(false);
        }
        return claims.computeIfAbsent(promise.key(), _ -> new CompletableFuture<>());
    }

    /// @param router this one
    /// @return false when nothing is another thing now than before
    synchronized boolean hears(PromiseTold told, String router) {
        if (isOfAnEarlierPromise(told)) {
            return false;
        }
        return switch (told.state()) {
            case WAITS -> waits(told);
            case RINGS -> rings(told, router);
            case OVER -> isOver(told);
        };
    }

    private boolean waits(PromiseTold told) {
        var ended = over.get(told.key());
        var isOld = ended != null && !told.toldAt().isAfter(ended);
        var known = open.get(told.key());
        if (isOld || (known != null && !follows(told, known))) {
            return false;
        }
        over.remove(told.key());
        open.put(told.key(), told);
        return true;
    }

    /// Somebody has put them first; or whoever was to ring them has not, and says so.
    private static boolean follows(PromiseTold told, PromiseTold known) {
        return known.state() == State.WAITS
                ? told.toldAt().isAfter(known.toldAt())
                : told.router().equals(known.router()) && !told.toldAt().isBefore(known.toldAt());
    }

    /// As it was told last; as it is given when nothing is known of it.
    synchronized PromiseTold latest(PromiseTold promise) {
        return open.getOrDefault(promise.key(), promise);
    }

    /// This router knows it before the topic tells it.
    synchronized void isAgain(PromiseTold promise) {
        if (open.containsKey(promise.key())) {
            open.put(promise.key(), promise);
        }
    }

    /// Who made the promise knows it before the topic has told what became of the one before.
    private boolean isOfAnEarlierPromise(PromiseTold told) {
        var known = waiting(told.key());
        return known != null && told.toldAt().isBefore(known.toldAt());
    }

    private boolean rings(PromiseTold told, String router) {
        var known = open.get(told.key());
        var isFirst = !over.containsKey(told.key()) && (known == null || known.state() == State.WAITS);
        if (isFirst) {
            open.put(told.key(), told);
        }
        answer(told.key(), isFirst && told.router().equals(router));
        return isFirst;
    }

    synchronized boolean isOver(PromiseTold told) {
        var known = open.remove(told.key());
        over.put(told.key(), told.toldAt());
        forget(told.toldAt());
        answer(told.key(), false);
        return known != null;
    }

    private void answer(String key, boolean won) {
        var claim = claims.remove(key);
        if (claim != null) {
            claim.complete(won);
        }
    }

    private void forget(Instant now) {
        over.values().removeIf(at -> at.plus(REMEMBERED).isBefore(now));
        var tooMany = Math.max(0, over.size() - MOST_REMEMBERED);
        over.keySet().stream().limit(tooMany).toList().forEach(over::remove);
    }

    synchronized boolean isOpen(PromiseTold promise) {
        return waiting(promise.key()) != null;
    }

    private @Nullable PromiseTold waiting(String key) {
        var known = open.get(key);
        return known == null || known.state() != State.WAITS ? null : known;
    }

    /// The earliest first; those whom somebody has put before everybody last, the latest of them at the end: each of
    /// them
    /// goes before whoever is there.
    synchronized List<PromiseTold> waiting() {
        return open.values().stream()
                .filter(one -> one.state() == State.WAITS)
                .sorted(Comparator.comparing(
                                PromiseTold::front, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .thenComparing(PromiseTold::arrived))
                .toList();
    }

    List<PromiseTold> waitingOf(String tenant, String number) {
        return waiting().stream()
                .filter(one -> one.tenantId().equals(tenant) && one.number().equals(number))
                .toList();
    }

    Optional<PromiseTold> waitingIn(String tenant, String queue, String number) {
        return waitingOf(tenant, number).stream()
                .filter(one -> one.queue().equals(queue))
                .findFirst();
    }

    long countIn(String tenant, String queue) {
        return waiting().stream()
                .filter(one -> one.tenantId().equals(tenant) && one.queue().equals(queue))
                .count();
    }
}
