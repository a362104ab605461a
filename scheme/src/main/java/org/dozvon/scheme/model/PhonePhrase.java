package org.dozvon.scheme.model;

/// What a tenant's own phone is told when it dials something: whole sentences, below a language's stock phrases. No
/// scheme plays them.
public enum PhonePhrase {
    UNKNOWN("unknown"),
    DUTY_ON("duty-on"),
    DUTY_OFF("duty-off"),
    DUTY_BREAK("duty-break"),
    DUTY_NONE("duty-none"),
    NOBODY_RINGS("nobody-rings"),
    NOT_ALLOWED("not-allowed"),
    LINES_BUSY("lines-busy"),
    MINUTES_USED("minutes-used"),
    NO_NUMBER("no-number"),
    TRY_LATER("try-later"),
    CALLS_BACK("calls-back"),
    CALL_BACK_OVER("call-back-over"),
    CUSTOMER_NO_ANSWER("customer-no-answer"),
    CUSTOMER_BUSY("customer-busy"),
    CUSTOMER_UNREACHABLE("customer-unreachable");

    private final String tag;

    PhonePhrase(String tag) {
        this.tag = tag;
    }

    /// Below the folder of a language.
    public String file() {
        return "phone/" + tag + ".wav";
    }
}
