package org.dozvon.router.lookup;

import org.dozvon.outside.guard.Failure;

/// The reasons that schemes know, of the many that the network has.
final class Reasons {
    static final String NOT_CONNECTED = "not-connected";

    private Reasons() {}

    static String of(Failure why) {
        return switch (why) {
            case TIMED_OUT -> "timeout";
            case URL_REFUSED, ADDRESS_REFUSED -> "address-refused";
            case NOT_ALLOWED -> "refused";
            case REDIRECTED, STATUS, RATE_LIMITED -> "bad-status";
            case NOT_JSON, UNEXPECTED -> "bad-answer";
            case TOO_LARGE -> "too-large";
            case BUSY, RESTING -> "circuit-open";
            case NAME_UNKNOWN, UNREACHABLE, TLS_FAILED, CONNECTION_LOST -> NOT_CONNECTED;
        };
    }
}
