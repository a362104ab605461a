package org.dozvon.scheme.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.PersonId;

/// A caller who rings at somebody; over when nobody of them rings any more.
final class OpenOffer {
    private final OfferId id;
    private final Caller caller;
    private final Instant since;
    private final LinkedHashSet<Agent> ringing;

    OpenOffer(OfferId id, Caller caller, Instant since, Collection<Agent> ringing) {
        this.id = id;
        this.since = since;
        this.caller = caller;
        this.ringing = new LinkedHashSet<>(ringing);
    }

    Instant since() {
        return since;
    }

    OfferId id() {
        return id;
    }

    Caller caller() {
        return caller;
    }

    String call() {
        return caller.call();
    }

    List<Agent> ringing() {
        return List.copyOf(ringing);
    }

    List<PersonId> people() {
        return ringing.stream().map(Agent::person).toList();
    }

    Map<PersonId, Miss> missedByAll() {
        return ringing.stream().collect(Collectors.toMap(Agent::person, _ -> Miss.NO_ANSWER));
    }

    void ringsNoMoreAt(Agent agent) {
        ringing.remove(agent);
    }

    boolean isOver() {
        return ringing.isEmpty();
    }

    void ends() {
        ringing.clear();
    }
}
