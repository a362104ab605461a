package org.dozvon.esl.inbound;

/// The switch refuses us. To try again with the same password would only fill its log, so nobody does.
public final class WrongPasswordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongPasswordException(String host, int port, String answer) {
        super("Expected %s:%d to accept the password or our address, but it answered '%s'. Correct the configuration."
                .formatted(host, port, answer));
    }
}
