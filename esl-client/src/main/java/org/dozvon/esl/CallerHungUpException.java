package org.dozvon.esl;

/// The channel is gone and the switch has said so: the ordinary end of a call.
public final class CallerHungUpException extends EslException {
    private static final long serialVersionUID = 1L;

    public CallerHungUpException(String message) {
        super("esl-caller-hung-up", message);
    }
}
