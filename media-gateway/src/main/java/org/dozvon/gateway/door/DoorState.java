package org.dozvon.gateway.door;

/// Where a call at the door stands:
///
/// - Greeting ─ the node tells who calls ▶ Seeking ─ a socket stands ▶ Meeting ─ the first word ▶ Held
/// - Held ─ the router is gone, something runs at the node ▶ Orphaned ─ it has ended ▶ Seeking
/// - Held ─ the router is gone, nothing runs ▶ Seeking
/// - Seeking, Meeting ─ no good ▶ Seeking the next, or Resting before another round
/// - any ─ the node is gone, or nobody can be had ▶ Over
///
/// A state acts by itself at its deadline, in nanoseconds of the door's clock.
sealed interface DoorState {
    long NEVER = Long.MAX_VALUE;

    long deadline();

    /// The node was asked whose call this is.
    record Greeting(long deadline) implements DoorState {}

    record Seeking(RouterAddress router, int turn, long deadline) implements DoorState {}

    record Meeting(RouterAddress router, int turn, long deadline) implements DoorState {
        Held toHeld(long now) {
            return new Held(router, turn, now, NEVER);
        }
    }

    /// Relays, both ways.
    record Held(RouterAddress router, int turn, long since, long deadline) implements DoorState {
        Held until(long patience) {
            return new Held(router, turn, since, patience);
        }
    }

    /// Nobody is behind the door, and what the last router began has not ended yet.
    record Orphaned(long since, long deadline) implements DoorState {}

    /// Everybody was tried.
    record Resting(long deadline) implements DoorState {}

    record Over() implements DoorState {
        @Override
        public long deadline() {
            return NEVER;
        }
    }
}
