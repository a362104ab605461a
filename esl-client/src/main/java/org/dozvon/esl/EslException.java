package org.dozvon.esl;

/// A command did not come to its end. Four ways, and each asks for another answer from whoever sent it.
public abstract sealed class EslException extends RuntimeException
        permits CallerHungUpException, SocketLostException, DeadlineException, RefusedException {
    private static final long serialVersionUID = 1L;

    private final String code;

    protected EslException(String code, String message) {
        super(message);
        this.code = code;
    }

    protected EslException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }

    /// Permanent and kebab-case, for logs and metrics.
    public String code() {
        return code;
    }
}
