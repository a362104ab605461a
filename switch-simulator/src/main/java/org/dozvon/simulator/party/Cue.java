package org.dozvon.simulator.party;

import java.time.Duration;

/// When a scripted party does something.
public sealed interface Cue {
    /// How long after the moment itself.
    Duration after();

    /// After the call was placed, or the phone rung.
    record Start(Duration after) implements Cue {}

    record Answered(Duration after) implements Cue {}

    /// After the `number`-th sound began, counted from 1.
    record Prompt(int number, Duration after) implements Cue {}

    /// After the `number`-th question, counted from 1, was heard to its end or broken off.
    record Asked(int number, Duration after) implements Cue {}

    /// After a sound whose name holds this text began.
    record Hearing(String text, Duration after) implements Cue {}

    /// After the switch began to record.
    record Recorded(Duration after) implements Cue {}

    /// After it was connected with somebody.
    record Talking(Duration after) implements Cue {}
}
