package org.dozvon.scheme.simulate;

import java.util.HashMap;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.run.Lookups;

/// Other systems that say what the script says, in the time that it says.
record ScriptedLookups(Script script, SimulatedLine line) implements Lookups {
    private static final long CRM_MILLIS = 300;

    @Override
    public WebhookAnswer webhook(WebhookQuestion question) {
        var step = question.step();
        var scripted = script.webhook(step.scheme(), step.step());
        if (scripted.isEmpty()) {
            return new WebhookAnswer.Failed("not-connected");
        }
        line.takes(scripted.get().afterMillis());
        var failed = scripted.get().failed();
        if (failed != null) {
            return new WebhookAnswer.Failed(failed);
        }
        var wanted = new HashMap<>(scripted.get().fields());
        wanted.keySet().retainAll(question.fields());
        return new WebhookAnswer.Answered(wanted);
    }

    @Override
    public OwnerAnswer owner(OwnerQuestion question) {
        line.takes(CRM_MILLIS);
        var owner = script.owner();
        return owner == null
                ? new OwnerAnswer.Unknown(script.client())
                : new OwnerAnswer.Found(
                        owner,
                        question.order().isEmpty()
                                ? CrmRecord.CONTACT
                                : question.order().getFirst(),
                        script.client());
    }

    @Override
    public AgentAnswer lastAgent(AgentQuestion question) {
        var person = script.lastAgent();
        if (person == null
                || !(question.members().isEmpty() || question.members().contains(person))) {
            return new AgentAnswer.Unknown();
        }
        return new AgentAnswer.Found(person);
    }
}
