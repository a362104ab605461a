package org.dozvon.scheme.run;

/// The line is no longer ours to speak on: thrown through the interpreter, which has nothing left to decide.
public final class LineEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    public LineEnded(Why why) {
        // Not an error but an ending: no stack trace is taken on the call path.
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    public enum Why {
        /// The caller hung up, or their network did.
        CALLER_LEFT,
        /// Another router has the call now, or will have: say nothing, write no ending.
        HANDED_OVER,
        /// Somebody who talked with the caller has sent them on: the node lets go of the channel, and brings it again
        /// or
        /// connects it by itself.
        SENT_ON,
        /// The switch ended the call or could not do what was asked.
        SWITCH_FAILED
    }
}
