package org.dozvon.reporting.intake;

/// What became of a caller. `MISSED` and `VOICEMAIL` are both missed calls: no person talked.
public enum Outcome {
    IN_PROGRESS("in-progress"),
    ANSWERED("answered"),
    MISSED("missed"),
    VOICEMAIL("voicemail"),
    /// The scheme served the caller by itself and ended as drawn.
    GOODBYE("goodbye"),
    /// Of a call out or a colleague's: nobody answered, or whoever called hung up before.
    UNANSWERED("unanswered"),
    /// Of a call out: the company's rules or limits.
    REFUSED("refused");

    private final String slug;

    Outcome(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
