package org.dozvon.scheme.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dozvon.scheme.desk.Standing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.run.Standings;
import org.jspecify.annotations.Nullable;

/// What the rest of the world says and remembers in a simulation.
///
/// @param webhooks  by step id, `scheme/step` going before it; a webhook that is not named fails
/// @param owner     whom the CRM names, null when it knows nobody
/// @param client    what the CRM calls the caller, null when it does not say
/// @param lastAgent who talked to the caller last, null for nobody
/// @param seed      of chance: another seed shuffles and splits another way
/// @param turn      how many calls came before, for those that ring in turn
/// @param standings of people by id; who is not named has not talked today
/// @param attendance by person, account or outside number; who is not named is always there
public record Script(
        Map<String, Webhook> webhooks,
        @Nullable PersonId owner,
        @Nullable String client,
        @Nullable PersonId lastAgent,
        long seed,
        int turn,
        Map<String, Standing> standings,
        Map<String, Attendance> attendance)
        implements Standings {
    public static final Script NOTHING = new Script(Map.of(), null, null, null, 0, 0, Map.of(), Map.of());

    public Script {
        webhooks = webhooks == null ? Map.of() : Map.copyOf(webhooks);
        standings = standings == null ? Map.of() : Map.copyOf(standings);
        attendance = attendance == null ? Map.of() : Map.copyOf(attendance);
    }

    /// @param fields of its JSON answer
    /// @param failed why it gives none; null when it answers
    public record Webhook(
            int afterMillis,
            Map<String, String> fields,
            @Nullable String failed) {
        public Webhook {
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }

    public Script withWebhook(String step, Map<String, String> fields) {
        var more = new HashMap<>(webhooks);
        more.put(step, new Webhook(200, fields, null));
        return new Script(more, owner, client, lastAgent, seed, turn, standings, attendance);
    }

    public Script withOwner(PersonId person) {
        return new Script(webhooks, person, client, lastAgent, seed, turn, standings, attendance);
    }

    public Script withLastAgent(PersonId person) {
        return new Script(webhooks, owner, client, person, seed, turn, standings, attendance);
    }

    public Script withAttendance(Map<String, Attendance> ofWhom) {
        return new Script(webhooks, owner, client, lastAgent, seed, turn, standings, ofWhom);
    }

    Attendance attendance(String whom) {
        return attendance.getOrDefault(whom, Attendance.ALWAYS);
    }

    public Script withSeed(long other) {
        return new Script(webhooks, owner, client, lastAgent, other, turn, standings, attendance);
    }

    @Override
    public Standing of(PersonId person) {
        return standings.getOrDefault(person.value(), Standing.FRESH);
    }

    @Override
    public int turn(SchemeId scheme, StepId step) {
        return turn;
    }

    @Override
    public boolean mayTryPin(SchemeId scheme, StepId step) {
        return true;
    }

    @Override
    public void pinRefused(SchemeId scheme, StepId step) {}

    Optional<Webhook> webhook(SchemeId scheme, StepId step) {
        var own = webhooks.get(scheme + "/" + step);
        return Optional.ofNullable(own == null ? webhooks.get(step.value()) : own);
    }
}
