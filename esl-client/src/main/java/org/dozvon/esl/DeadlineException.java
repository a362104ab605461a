package org.dozvon.esl;

/// No answer in time. The command may still be carried out; its late reply is swallowed, so the ones after it stay in
/// step.
public final class DeadlineException extends EslException {
    private static final long serialVersionUID = 1L;

    public DeadlineException(String message) {
        super("esl-deadline-passed", message);
    }
}
