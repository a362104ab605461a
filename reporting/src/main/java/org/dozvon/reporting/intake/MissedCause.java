package org.dozvon.reporting.intake;

/// Why nobody talked to a caller, or nobody of those to whom somebody who had talked sent them on.
public enum MissedCause {
    /// Left before anybody was to be rung.
    IN_MENU("in-menu"),
    /// Heard everything, and there was nobody to ring.
    NOBODY_ON_DUTY("nobody-on-duty"),
    /// No phone was registered.
    UNREACHABLE("unreachable"),
    /// Every phone that could be reached was busy, or everybody whom the caller waited for.
    ALL_BUSY("all-busy"),
    /// Phones rang.
    NOT_ANSWERED("not-answered"),
    /// Somebody talked with the caller and sent them on, and there nobody answered: no missed call, but one to go
    /// after.
    TRANSFER_FAILED("transfer-failed"),
    TECHNICAL("technical");

    private final String slug;

    MissedCause(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
