package org.dozvon.infra;

/// A part could not be started or stopped. The message says what was expected, what stood in the way and the way out.
public final class InfraException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public InfraException(String code, String message) {
        super(message);
        this.code = code;
    }

    public InfraException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// Permanent, in kebab case, for a script that has to tell one failure from another.
    public String code() {
        return code;
    }
}
