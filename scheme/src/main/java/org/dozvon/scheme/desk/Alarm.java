package org.dozvon.scheme.desk;

import org.dozvon.scheme.model.PersonId;

/// For whom the desk has to look at the clock again.
sealed interface Alarm {
    /// Has waited for as long as they may.
    record OfCaller(String call) implements Alarm {}

    /// Is overdue; or over for long enough to be forgotten.
    record OfOffer(OfferId offer) implements Alarm {}

    /// Has rested or wrapped up.
    record OfAgent(PersonId person) implements Alarm {}

    /// Comes on duty, or goes, by their hours.
    record OfHours(PersonId person) implements Alarm {}

    /// Has waited in vain for somebody to come who could answer.
    record OfLine(Line line) implements Alarm {}
}
