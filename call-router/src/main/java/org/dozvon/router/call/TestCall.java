package org.dozvon.router.call;

import java.time.Instant;
import java.util.Map;
import org.dozvon.records.command.CallCommand;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// How a call that was placed as a test behaves.
///
/// @param moment  holds for this call alone, null for now
/// @param keys    one for each question, in order; those that were pressed are gone from it
/// @param answers what the phones of these people do in place of ringing; nobody else answers
public record TestCall(
        String testId, @Nullable Instant moment, String keys, Map<PersonId, CallCommand.Answer> answers) {
    public TestCall {
        answers = Map.copyOf(answers);
    }

    /// What rings in place of this person's phone, or of an outside number when there is no person.
    public CallCommand.Answer answerOf(@Nullable PersonId person) {
        return person == null ? CallCommand.Answer.SILENT : answers.getOrDefault(person, CallCommand.Answer.SILENT);
    }
}
