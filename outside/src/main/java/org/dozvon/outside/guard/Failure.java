package org.dozvon.outside.guard;

/// Why an answer could not be had. The slugs stand in facts and logs and never change.
public enum Failure {
    URL_REFUSED("url-refused"),
    /// The name leads, or one of its addresses leads, to where tenants have no business.
    ADDRESS_REFUSED("address-refused"),
    NAME_UNKNOWN("name-unknown"),
    UNREACHABLE("unreachable"),
    TLS_FAILED("tls-failed"),
    TIMED_OUT("timed-out"),
    /// An answer elsewhere is none: what was checked is the address that was named.
    REDIRECTED("redirected"),
    TOO_LARGE("answer-too-large"),
    NOT_JSON("answer-not-json"),
    CONNECTION_LOST("connection-lost"),
    /// The server said no: 401, 403.
    NOT_ALLOWED("not-allowed"),
    /// The server said not so fast: 429, or a vendor's own code for it.
    RATE_LIMITED("rate-limited"),
    /// Any other status that is no success.
    STATUS("status-refused"),
    /// Well-formed, but not what was asked for.
    UNEXPECTED("answer-unexpected"),
    /// Too many questions of this tenant are open already.
    BUSY("busy"),
    /// It failed so often lately that it is left alone for a while.
    RESTING("resting");

    private final String slug;

    Failure(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
