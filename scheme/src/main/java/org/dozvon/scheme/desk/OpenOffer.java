package org.dozvon.scheme.desk;

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
    private final LinkedHashSet<Agent> ringing;

    OpenOffer(OfferId id, Caller caller, Collection<Agent> ringing) {
        this.id = id;
        this.caller = caller;
        this.ringing = new LinkedHashSet<>(ringing);
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
