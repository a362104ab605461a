package org.dozvon.records.event;

/// How a call ended: one slug for the log, the metric's tag, the record and the report. The slugs never
/// change.
public enum EndReason {
    CALLER_HUNG_UP(CallFact.Party.CALLER, "caller-hung-up"),
    TALKED(CallFact.Party.AGENT, "talked"),
    VOICEMAIL_LEFT(CallFact.Party.TENANT, "voicemail-left"),
    CALLBACK_PROMISED(CallFact.Party.TENANT, "callback-promised"),
    SAID_GOODBYE(CallFact.Party.TENANT, "said-goodbye"),
    HUNG_UP_BY_SCHEME(CallFact.Party.TENANT, "hung-up-by-scheme"),
    HUNG_UP_BY_USER(CallFact.Party.TENANT, "hung-up-by-user"),
    NO_SCHEME(CallFact.Party.TENANT, "no-scheme"),
    LINES_BUSY(CallFact.Party.TENANT, "lines-busy"),
    RESERVE_BY_NODE(CallFact.Party.PLATFORM, "reserve-by-node"),
    NOT_ANSWERED(CallFact.Party.CARRIER, "not-answered"),
    BUSY(CallFact.Party.CARRIER, "busy"),
    NOT_REACHED(CallFact.Party.CARRIER, "not-reached"),
    NOT_ALLOWED(CallFact.Party.TENANT, "not-allowed"),
    OUTGOING_LINES_BUSY(CallFact.Party.TENANT, "outgoing-lines-busy"),
    MINUTES_USED(CallFact.Party.TENANT, "minutes-used"),
    TOO_MANY_STEPS(CallFact.Party.PLATFORM, "too-many-steps"),
    SWITCH_FAILED(CallFact.Party.PLATFORM, "switch-failed"),
    LOST(CallFact.Party.UNKNOWN, "lost");

    private final CallFact.Party party;
    private final String slug;

    EndReason(CallFact.Party party, String slug) {
        this.party = party;
        this.slug = slug;
    }

    public CallFact.Party party() {
        return party;
    }

    public String slug() {
        return slug;
    }
}
