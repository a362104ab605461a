package org.dozvon.router.line;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.dozvon.esl.HangupCause;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Takes back what rings for a caller. The node hears of it as of a key of theirs that it reads while it rings, and
/// then alone: a talk that begins in the same moment is not cut. Before a caller is answered it reads none: then
/// the phones are hung up.
final class Withdrawal implements LegEvents.Listener {
    /// No telephone has it.
    static final String KEY = "D";

    private static final long PATIENCE_MILLIS = 1_000;
    private static final Duration AGAIN = Duration.ofMillis(300);

    private final Wave wave;
    private final String keys;
    private final String channel;
    private final NodeLink node;
    private final boolean reads;
    private @Nullable CompletableFuture<?> pressed;
    private @Nullable Character key;
    private boolean whole;

    /// @param keys  of the caller's that take it back, too
    /// @param reads whether the node reads keys: the caller is answered
    Withdrawal(Wave wave, String keys, String channel, NodeLink node, boolean reads) {
        this.wave = wave;
        this.keys = keys;
        this.channel = channel;
        this.node = node;
        this.reads = reads;
    }

    /// From these people's phones. Where others ring on, theirs alone are hung up: once more after a moment, since the
    /// node may not have begun to ring them.
    void insists(Predicate<PersonId> whose) {
        try {
            for (int again = 0; from(whose) && again < 2; again++) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether to say it again
    private synchronized boolean from(Predicate<PersonId> whose) {
        var legs = wave.withdraws(leg -> leg.person() != null && whose.test(new PersonId(leg.person())));
        if (legs.isEmpty()) {
            return false;
        }
        whole |= wave.isWithdrawn();
        if (reads && whole) {
            press();
            return false;
        }
        legs.forEach(leg -> node.kill(leg.id()));
        return true;
    }

    /// Whether nobody was left to ring.
    synchronized boolean isWhole() {
        return whole;
    }

    @Override
    public synchronized void pressed(char digit) {
        if (key == null
                && keys.indexOf(digit) >= 0
                && !wave.withdraws(_ -> true).isEmpty()) {
            key = digit;
            whole = true;
            press();
        }
    }

    private void press() {
        if (pressed == null) {
            pressed = node.press(channel, KEY);
        }
    }

    /// Which key of the caller's it was; null when it was none.
    synchronized @Nullable Character key() {
        return key;
    }

    /// Whether a key of ours was pressed, that the node may not have read. Waits until the node has heard it.
    boolean isPressed() {
        var heard = pressedOnce();
        if (heard == null) {
            return false;
        }
        try {
            heard.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            // Then it has not been pressed.
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private synchronized @Nullable CompletableFuture<?> pressedOnce() {
        return pressed;
    }

    @Override
    public void bridged(String leg, Instant at) {}

    @Override
    public void hungUp(String leg, HangupCause cause, Instant at) {}
}
