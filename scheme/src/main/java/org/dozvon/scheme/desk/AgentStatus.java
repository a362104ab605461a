package org.dozvon.scheme.desk;

/// What somebody who answers queues is doing.
///
/// ```
/// READY ─ offer ▶ OFFERED ─ answers ▶ TALKING ─ ends ▶ WRAP_UP ─ time ▶ READY
///                 OFFERED ─ does not answer ▶ RESTING ─ time ▶ READY
///                 OFFERED ─ withdrawn ▶ READY
/// ```
/// OFF, ON_BREAK, ELSEWHERE and UNREACHABLE may come at any time; a talk is over first.
public enum AgentStatus {
    READY,
    OFFERED,
    TALKING,
    WRAP_UP,
    /// Did not answer, and is left alone for a while: never for ever.
    RESTING,
    /// Talks, or is rung, outside the queues.
    ELSEWHERE,
    /// None of their phones could ring.
    UNREACHABLE,
    ON_BREAK,
    OFF
}
