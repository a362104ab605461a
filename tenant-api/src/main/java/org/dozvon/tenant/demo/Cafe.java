package org.dozvon.tenant.demo;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.tenant.tenant.TenantView;

import jakarta.enterprise.context.ApplicationScoped;

/// A café in London: Clara's phone rings, then callers leave a message.
@ApplicationScoped
public class Cafe implements DemoTenant {
    private static final StepId CLARA = new StepId("clara");
    private static final StepId MESSAGE = new StepId("message");

    private final Furniture furniture;

    Cafe(Furniture furniture) {
        this.furniture = furniture;
    }

    @Override
    public TenantView tenant() {
        return new TenantView("cafe", "Clara's Café", "cafe.sip.localhost", "Europe/London", Language.ENGLISH, null);
    }

    @Override
    public void furnish() {
        furniture.person("clara", "Clara", "101");
        furniture.person("dan", "Dan", "102");
        furniture.phone("clara", "101");
        furniture.phone("dan", "102");
        furniture.liveScheme(drawing(), "First scheme");
        furniture.number("+442071230001", "Front desk", "main", "clara", "Tables and orders", "Menu card");
    }

    private static Scheme drawing() {
        var ring = new RingStep(
                CLARA,
                "Clara",
                List.of(new RingTarget.OfPerson(new PersonId("clara"), ContactOrder.ALL_AT_ONCE, 25)),
                RingStrategy.SEQUENTIAL,
                1,
                Map.of(
                        RingStep.NOT_ANSWERED, MESSAGE,
                        RingStep.BUSY, MESSAGE,
                        RingStep.UNREACHABLE, MESSAGE));
        var message =
                new VoicemailStep(MESSAGE, "Message", new Prompt.Stock(StockPhrase.VOICEMAIL), null, 120, Map.of());
        return new Scheme(new SchemeId("main"), "Main", CLARA, List.of(ring, message), null);
    }
}
