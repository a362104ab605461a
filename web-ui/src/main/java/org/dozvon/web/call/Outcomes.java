package org.dozvon.web.call;

import org.dozvon.web.language.CallMessages;

/// What a server outside said, or why it did not, in words. A result is as the journal has it: a status, where a CRM
/// found the caller, or the slug of a failure.
public record Outcomes(CallMessages texts) {
    /// A status in the 200s is the only one that a program does what it was asked with.
    public boolean isGood(String result) {
        return switch (result) {
            case "lead", "deal", "contact", "unknown" -> true;
            default -> result.matches("2[0-9]{2}");
        };
    }

    public String of(String result) {
        return switch (result) {
            case "lead" -> texts.foundLead();
            case "deal" -> texts.foundDeal();
            case "contact" -> texts.foundContact();
            case "unknown" -> texts.foundNobody();
            case "url-refused" -> texts.failedUrl();
            case "address-refused" -> texts.failedAddress();
            case "name-unknown" -> texts.failedName();
            case "unreachable" -> texts.failedUnreachable();
            case "tls-failed" -> texts.failedTls();
            case "timed-out" -> texts.failedTimedOut();
            case "redirected" -> texts.failedRedirected();
            case "answer-too-large" -> texts.failedTooLarge();
            case "answer-not-json" -> texts.failedNotJson();
            case "connection-lost" -> texts.failedLost();
            case "not-allowed" -> texts.failedNotAllowed();
            case "rate-limited" -> texts.failedRateLimited();
            case "status-refused" -> texts.failedStatus();
            case "answer-unexpected" -> texts.failedUnexpected();
            case "busy" -> texts.failedBusy();
            case "resting" -> texts.failedResting();
            default -> result.matches("[0-9]{3}") ? texts.answeredWith(result) : result;
        };
    }
}
