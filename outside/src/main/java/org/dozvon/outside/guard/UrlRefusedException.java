package org.dozvon.outside.guard;

/// A URL that is not one we would ever ask.
public final class UrlRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    UrlRefusedException(String code, String why) {
        super("Expected a URL such as https://example.com/hook, but " + why + ".");
        this.code = code;
    }

    /// A permanent code.
    public String code() {
        return code;
    }
}
