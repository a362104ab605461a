package org.dozvon.scheme.desk;

/// How a caller who waited left by themselves, or by somebody's hand.
public enum Departure {
    HUNG_UP,
    /// By a key, or sent elsewhere by a supervisor: neither answered nor abandoned.
    REDIRECTED,
    /// Waits on, at the desk of another router, which counts them.
    HANDED_OVER
}
