package org.dozvon.scheme.desk;

/// Whether somebody means to answer.
public sealed interface Duty {
    Duty ON = new On();
    Duty OFF = new Off();

    record On() implements Duty {}

    record Off() implements Duty {}

    /// Back soon: nothing is offered, but callers go on waiting.
    record Break(String reason) implements Duty {
        private static final int LONGEST = 100;

        public Break {
            if (reason.length() > LONGEST) {
                throw new IllegalArgumentException("Expected a reason for a break of at most " + LONGEST
                        + " characters, but got " + reason.length() + ".");
            }
        }
    }
}
