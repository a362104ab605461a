package org.dozvon.scheme.desk;

/// How a caller leaves a queue whom nobody answered.
public enum Exit {
    TIMED_OUT,
    FULL,
    /// Nobody who could answer is at work.
    NOBODY_ON_DUTY,
    /// Who is at work has no phone that could ring.
    UNREACHABLE
}
