package org.dozvon.router.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.dial.Leg;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.TestCall;
import org.dozvon.scheme.plan.PlanLeg;

/// How the legs of a wave are dialled: all at once, each with its own patience and its own name.
record DialPlanner(LineSettings settings, CallIdentity identity, Arrival arrival) {
    private static final String TEST_CONTEXT = "dozvon-test";

    DialString together(List<RungLeg> legs) {
        var dialled = new ArrayList<Leg>();
        for (int i = 0; i < legs.size(); i++) {
            dialled.add(leg(legs.get(i), i));
        }
        return DialString.together(dialled);
    }

    private Leg leg(RungLeg rung, int index) {
        return Leg.to(endpoint(rung.leg()))
                .ringing(Duration.ofSeconds(rung.leg().timeoutSeconds()))
                .with("origination_uuid", rung.id())
                .with("origination_caller_id_number", shownNumber(rung.leg()))
                .with("ignore_early_media", "true")
                // A test's phone stays what it is; without this the node would splice it out of the call.
                .with("loopback_bowout", "false")
                .with(Variables.LEG, Integer.toString(index))
                .with(Variables.CALL, identity.callId())
                .with(Variables.ROUTER, identity.router());
    }

    // Carriers refuse a number that is not the customer's own: outside phones see the number that was dialled.
    private String shownNumber(PlanLeg leg) {
        return switch (leg) {
            case PlanLeg.Account _ -> arrival.caller() == null ? "anonymous" : arrival.caller();
            case PlanLeg.Outside _ -> arrival.dialled();
        };
    }

    private Endpoint endpoint(PlanLeg leg) {
        var test = arrival.test();
        return test == null ? realEndpoint(leg) : testEndpoint(leg, test);
    }

    private Endpoint testEndpoint(PlanLeg leg, TestCall test) {
        return switch (test.answerOf(leg.person())) {
            case ANSWERS -> new Endpoint.Loopback("answers", TEST_CONTEXT);
            case BUSY -> new Endpoint.Loopback("busy", TEST_CONTEXT);
            case SILENT -> new Endpoint.Loopback("silent", TEST_CONTEXT);
            case UNREACHABLE -> new Endpoint.Failure(HangupCause.USER_NOT_REGISTERED);
            case REAL -> realEndpoint(leg);
        };
    }

    private Endpoint realEndpoint(PlanLeg leg) {
        return switch (leg) {
            case PlanLeg.Account account -> new Endpoint.User(account.account(), identity.domain());
            case PlanLeg.Outside outside ->
                new Endpoint.External(settings.trunk(), outside.number().value());
        };
    }
}
