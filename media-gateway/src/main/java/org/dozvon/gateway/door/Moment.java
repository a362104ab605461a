package org.dozvon.gateway.door;

import org.dozvon.esl.frame.Frame;

/// What happens to a call at the door. `turn` tells which router's socket it happened on: what is late from
/// one that was dropped means nothing.
sealed interface Moment {
    record FromNode(Frame frame) implements Moment {}

    record NodeClosed() implements Moment {}

    record RouterOpened(int turn) implements Moment {}

    record FromRouter(int turn, Frame frame) implements Moment {}

    /// It could not be reached, or its socket ended, in whatever way.
    record RouterClosed(int turn) implements Moment {}

    /// Asked aside whether it lives, the router did not answer.
    record RouterFrozen(RouterAddress router) implements Moment {}

    record TimePassed() implements Moment {}
}
