package org.dozvon.router.call;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Numbers a call's facts and writes them. Facts come from the call's own thread and from the node's events.
public final class CallLog {
    private final FactJournal journal;
    private final CallIdentity identity;
    private final boolean test;
    private int sequence;
    private final Map<String, PersonId> talks = new HashMap<>();
    private boolean answered;
    private boolean messageLeft;
    private boolean callBackPromised;
    private CallFact.@Nullable Party talkEndedBy;

    /// @param sequence of the last fact that was written before
    public CallLog(FactJournal journal, CallIdentity identity, boolean test, int sequence) {
        this.journal = journal;
        this.identity = identity;
        this.test = test;
        this.sequence = sequence;
    }

    public synchronized void write(CallFact fact, Instant at) {
        remember(fact);
        journal.write(new CallEvent(
                UUID.randomUUID().toString(),
                identity.tenant().value(),
                identity.callId(),
                ++sequence,
                at.truncatedTo(ChronoUnit.MICROS),
                identity.planVersion(),
                identity.router(),
                test,
                fact));
    }

    public synchronized int sequence() {
        return sequence;
    }

    /// On which leg somebody talks; null when they do not.
    synchronized @Nullable String legOf(PersonId person) {
        return talks.entrySet().stream()
                .filter(one -> one.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    public synchronized boolean talks(String leg) {
        return talks.containsKey(leg);
    }

    synchronized boolean callBackPromised() {
        return callBackPromised;
    }

    /// Whether somebody has talked with the caller, as far as this log was told; a router before it may know more.
    synchronized boolean answered() {
        return answered;
    }

    synchronized boolean messageLeft() {
        return messageLeft;
    }

    /// Who ended the call, for this reason: whoever ended its talk, if that was all of it.
    public synchronized CallFact.Party endedBy(EndReason reason) {
        return reason == EndReason.TALKED && talkEndedBy != null ? talkEndedBy : reason.party();
    }

    private void remember(CallFact fact) {
        if (fact instanceof CallFact.Answered || fact instanceof CallFact.TalkEnded) {
            answered = true;
        }
        if (fact instanceof CallFact.VoicemailLeft) {
            messageLeft = true;
        }
        if (fact instanceof CallFact.CallbackPromised) {
            callBackPromised = true;
        }
        if (fact instanceof CallFact.Answered(var leg, var person, var _) && person != null) {
            talks.put(leg, new PersonId(person));
        }
        if (fact instanceof CallFact.TalkEnded ended) {
            talks.remove(ended.leg());
            talkEndedBy = ended.endedBy();
        }
    }
}
