package org.dozvon.web.testcall;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.Rehearsal;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.simulate.Answer;
import org.dozvon.scheme.simulate.Answers;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.dozvon.scheme.simulate.Simulation;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.web.call.Names;
import org.dozvon.web.call.PathLine;
import org.dozvon.web.client.SchemeView;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.CallMessages;
import org.dozvon.web.language.SoundMessages;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Frame;
import org.dozvon.web.scheme.Plans;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;

/// Runs a call on a virtual clock, with the very interpreter that runs calls for real.
@RequestScoped
public class Simulator {
    private static final Duration MESSAGE = Duration.ofSeconds(SavedCall.MESSAGE_SECONDS);

    private final TenantApi tenants;
    private final Frame frame;
    private final Texts texts;
    private final Plans plans;

    Simulator(@RestClient TenantApi tenants, Frame frame, Texts texts, Plans plans) {
        this.tenants = tenants;
        this.frame = frame;
        this.texts = texts;
        this.plans = plans;
    }

    /// A draft is tried among the live schemes; a number is called as it is live.
    TestRun run(Attempt attempt) {
        return attempt.draft().isEmpty() ? dial(attempt) : call(attempt, tenants.scheme(attempt.draft()));
    }

    private TestRun dial(Attempt attempt) {
        var tenant = tenants.model("live");
        var trail = simulation(plans.of(tenant), attempt).dial(new PhoneNumber(attempt.number()));
        return result(tenant, schemeOf(tenant, attempt.number()), trail, "");
    }

    private TestRun call(Attempt attempt, SchemeView scheme) {
        var tenant = tenants.model("live").withScheme(scheme.draft());
        var id = new SchemeId(scheme.id());
        var plan = plans.of(tenant);
        var trail = simulation(plan, attempt).call(id);
        return result(tenant, scheme.id(), trail, recorded(Rehearsal.of(tenant, plan), attempt, id));
    }

    /// What was played, so that this is saved and nothing else, whatever is changed meanwhile.
    private String recorded(Rehearsal rehearsal, Attempt attempt, SchemeId scheme) {
        try {
            var call = attempt.saved(frame.formats().zone());
            var test = rehearsal.record(scheme, "played", "played", call);
            return SchemeJson.WIRE.writeValueAsString(test);
        } catch (IllegalArgumentException tooMuchForATest) {
            return "";
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Expected to write a saved test as JSON.", unwritable);
        }
    }

    /// The scheme that answers a number; the drawing beside the trail is its.
    static String schemeOf(Tenant tenant, String number) {
        return tenant.numbers().stream()
                .filter(each -> each.number().value().equals(number) && each.scheme() != null)
                .findFirst()
                .map(each -> String.valueOf(each.scheme()))
                .orElse("");
    }

    static Scheme drawing(Tenant tenant, String scheme) {
        return tenant.schemes().stream()
                .filter(each -> each.id().value().equals(scheme))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Simulation simulation(TenantPlan plan, Attempt attempt) {
        var caller = new SimulatedCaller(
                attempt.caller(), attempt.moment(), attempt.keys(), attempt.speaks() ? MESSAGE : Duration.ZERO, null);
        return Simulation.of(plan, caller, answers(attempt));
    }

    private static Answers answers(Attempt attempt) {
        Map<String, Answer> answers = new HashMap<>();
        attempt.answers().forEach((person, answer) -> answers.put(person, answer(answer)));
        return new Answers(answers, answer(attempt.others()));
    }

    private static Answer answer(String answer) {
        return switch (Attempt.does(answer)) {
            case PICKS_UP, MACHINE -> Answer.picksUp(Answering.PICKS_UP_AFTER_SECONDS, Answering.TALKS_SECONDS);
            case BUSY -> new Answer.Busy();
            case UNREACHABLE -> new Answer.Unreachable();
            case SILENT -> new Answer.Silent();
        };
    }

    private TestRun result(Tenant tenant, String scheme, Trail trail, String recorded) {
        return new TestRun(scheme, path(tenant, trail), ending(trail), true, "", 0, 0, recorded, "");
    }

    /// How a call went, in words.
    public List<PathLine> path(Tenant tenant, Trail trail) {
        var writer = new TrailWriter(
                tenant,
                Names.of(tenant),
                frame.formats(),
                texts.of(TestCallMessages.class),
                texts.of(CallMessages.class),
                texts.of(SoundMessages.class));
        return writer.path(trail);
    }

    public String ending(Trail trail) {
        var calls = texts.of(CallMessages.class);
        return switch (trail.ending()) {
            case null -> calls.endCallerHungUp();
            case TALKED -> calls.endTalked();
            case VOICEMAIL -> calls.endVoicemail();
            case CALLBACK_PROMISED -> calls.endCallback();
            case SAID_GOODBYE -> calls.endGoodbye();
            case HUNG_UP -> calls.endByScheme();
            case NO_SCHEME -> calls.endNoScheme();
            case LINES_BUSY -> calls.endLinesBusy();
            case TOO_MANY_STEPS -> calls.endTooManySteps();
        };
    }
}
