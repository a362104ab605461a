package org.dozvon.gateway.door;

import java.util.ArrayDeque;
import java.util.Deque;
import org.dozvon.esl.frame.Frame;
import org.jspecify.annotations.Nullable;

/// The replies that the node owes, in order: the event socket numbers nothing, so the n-th reply answers
/// the n-th command, whoever sent it. An application's reply comes when it has ended, so whoever is owed
/// the first one tells what runs.
final class Ledger {
    /// The door's own commands.
    static final int DOOR = 0;

    /// @param turn     the router's turn at this call, or [#DOOR]
    /// @param command  so that one can see what runs
    record Owed(int turn, Running command) {}

    private final Deque<Owed> owed = new ArrayDeque<>();

    void sent(int turn, Frame command) {
        owed.add(new Owed(turn, Running.of(command)));
    }

    /// Whose reply this is; null when the node owes none, and the stream is out of step.
    @Nullable
    Owed replied() {
        return owed.poll();
    }

    /// Nothing runs at the node.
    boolean isSettled() {
        return owed.isEmpty();
    }

    /// How what runs at the node now may be brought to its end. A greeting before a recording is left
    /// alone: the message needs no router, and the caller hears what they are asked for.
    Running.Interruption interruption() {
        var first = owed.peek();
        return first == null || owed.stream().anyMatch(one -> one.command().isRecording())
                ? Running.Interruption.NONE
                : first.command().interruption();
    }
}
