package org.dozvon.scheme.simulate;

import java.util.HashMap;
import java.util.Map;
import org.dozvon.scheme.desk.Standing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.run.Standings;

/// What is remembered of people, as the script has it. Who rings in turn moves on within the call too, as on a router:
/// a call that comes to a step again is one call more.
final class ScriptedStandings implements Standings {
    private final Script script;
    private final Map<String, Integer> turns = new HashMap<>();

    ScriptedStandings(Script script) {
        this.script = script;
    }

    @Override
    public Standing of(PersonId person) {
        return script.of(person);
    }

    @Override
    public int turn(SchemeId scheme, StepId step) {
        return script.turn() + turns.merge(scheme + "/" + step, 1, Integer::sum) - 1;
    }

    @Override
    public boolean mayTryPin(SchemeId scheme, StepId step) {
        return script.mayTryPin(scheme, step);
    }

    @Override
    public void pinRefused(SchemeId scheme, StepId step) {
        script.pinRefused(scheme, step);
    }
}
