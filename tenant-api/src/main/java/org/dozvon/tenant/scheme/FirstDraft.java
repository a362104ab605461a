package org.dozvon.tenant.scheme;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.VoicemailStep;

/// What a new scheme begins with, so that nobody begins with an empty page: somebody rings for 25 seconds, then callers
/// can leave a message. It can be published as it stands.
final class FirstDraft {
    private static final int RING_SECONDS = 25;
    private static final int MESSAGE_SECONDS = 120;
    private static final StepId RING = new StepId("ring");
    private static final StepId VOICEMAIL = new StepId("voicemail");

    private FirstDraft() {}

    static Scheme of(Tenant tenant, String id, String name) {
        return tenant.people().stream()
                .filter(person -> !person.contacts().isEmpty())
                .findFirst()
                .map(person -> new Scheme(new SchemeId(id), name, RING, List.of(ring(person), voicemail()), null))
                .orElseGet(() -> new Scheme(new SchemeId(id), name, VOICEMAIL, List.of(voicemail()), null));
    }

    private static RingStep ring(Person person) {
        return new RingStep(
                RING,
                "",
                List.of(new RingTarget.OfPerson(person.id(), ContactOrder.ALL_AT_ONCE, RING_SECONDS)),
                RingStrategy.SEQUENTIAL,
                1,
                Map.of(
                        RingStep.NOT_ANSWERED, VOICEMAIL,
                        RingStep.BUSY, VOICEMAIL,
                        RingStep.UNREACHABLE, VOICEMAIL));
    }

    private static VoicemailStep voicemail() {
        return new VoicemailStep(
                VOICEMAIL, "", new Prompt.Stock(StockPhrase.VOICEMAIL), null, MESSAGE_SECONDS, Map.of());
    }
}
