package org.dozvon.scheme.run;

import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.SchemeId;

/// Where somebody who watches the queues sends a caller who waits.
public sealed interface Onward {
    /// All their phones ring. When nobody answers, the caller waits on at their place.
    record Person(PersonId person) implements Onward {}

    /// Rings outside. When nobody answers, the caller waits on at their place.
    record Phone(PhoneNumber number) implements Onward {}

    /// Into that line, as long since as they wait already, by the rules of the step at which they wait.
    record Queue(QueueId queue) implements Onward {}

    /// On at its entry.
    record Scheme(SchemeId scheme) implements Onward {}

    /// They are promised a call, and the call ends politely.
    record CallBack() implements Onward {}
}
