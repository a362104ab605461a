package org.dozvon.esl.frame;

/// The stream can't be cut into frames any more. There is no way to find the next frame, so the socket has to be
/// closed.
public final class BrokenStreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenStreamException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
