package org.dozvon.simulator;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.Trail;

/// A call that a scripted caller made, and what the caller heard and did.
public record PlacedCall(String uuid, CallerScript script, Trail trail) {
    /// @throws AssertionError when the call lives longer
    public HangupCause awaitEnd(Duration patience) {
        try {
            return trail.ended().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "Expected the call to end within %s, but it goes on: %s".formatted(patience, trail.steps()), late);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Expected the call to end, but the wait was interrupted.", interrupted);
        }
    }
}
