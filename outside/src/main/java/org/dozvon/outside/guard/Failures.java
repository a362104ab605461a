package org.dozvon.outside.guard;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

import javax.net.ssl.SSLException;

/// What an exception of the network means.
final class Failures {
    private Failures() {}

    static Failure of(@Nullable Throwable cause) {
        return switch (cause) {
            case CompletionException wrapped -> of(wrapped.getCause());
            case UrlRefusedException _ -> Failure.URL_REFUSED;
            case UnknownHostException _ -> Failure.NAME_UNKNOWN;
            case NoRouteToHostException _ -> Failure.UNREACHABLE;
            case ConnectException _ -> Failure.UNREACHABLE;
            case SSLException _ -> Failure.TLS_FAILED;
            case TimeoutException _ -> Failure.TIMED_OUT;
            case null, default -> Failure.CONNECTION_LOST;
        };
    }
}
