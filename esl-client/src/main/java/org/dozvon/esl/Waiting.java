package org.dozvon.esl;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waiting on a virtual thread, with a deadline.
public final class Waiting {
    private Waiting() {}

    /// @throws EslException the way in which the command failed, or that its deadline passed
    public static <T> T forResult(CompletableFuture<T> future, Duration deadline, String what) {
        try {
            return future.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new DeadlineException(
                    "Expected an answer to '%s' within %d ms, but none came.".formatted(what, deadline.toMillis()));
        } catch (ExecutionException failed) {
            throw failure(failed, what);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeadlineException("Expected an answer to '%s', but the wait was interrupted.".formatted(what));
        }
    }

    private static EslException failure(ExecutionException failed, String what) {
        var cause = failed.getCause() == null ? failed : failed.getCause();
        return switch (cause) {
            // A fresh one, so that its trace shows who waited.
            case CallerHungUpException gone -> new CallerHungUpException(gone.getMessage());
            case SocketLostException lost -> new SocketLostException(lost.getMessage(), lost);
            case DeadlineException late -> new DeadlineException(late.getMessage());
            case RefusedException refused -> refused;
            default ->
                new SocketLostException("Expected an answer to '%s', but the socket failed.".formatted(what), cause);
        };
    }
}
