package org.dozvon.esl;

/// The socket ended without a word. The channel may live on, at the next action of its dialplan or with
/// another router.
public final class SocketLostException extends EslException {
    private static final long serialVersionUID = 1L;

    public SocketLostException(String message) {
        super("esl-socket-lost", message);
    }

    public SocketLostException(String message, Throwable cause) {
        super("esl-socket-lost", message, cause);
    }
}
