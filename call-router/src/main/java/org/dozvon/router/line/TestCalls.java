package org.dozvon.router.line;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Originate;
import org.dozvon.esl.command.Sound;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.records.command.CallCommand;
import org.dozvon.router.call.CallPlacer;
import org.jboss.logging.Logger;

import jakarta.inject.Singleton;

/// Lets a node call one of its own numbers: the call goes in where a customer's does.
@Singleton
public class TestCalls implements CallPlacer {
    private static final Logger LOG = Logger.getLogger(TestCalls.class);
    private static final String CUSTOMERS_CONTEXT = "external";
    private static final Duration LONGEST_TEST = Duration.ofMinutes(10);

    private final NodeLinks nodes;

    public TestCalls(NodeLinks nodes) {
        this.nodes = nodes;
    }

    @Override
    public void placeTestCall(String tenant, CallCommand.PlaceTestCall test, Duration patience) {
        // Plain digits, as a carrier sends them.
        var number = new Endpoint.Loopback(test.dialled().replace("+", ""), CUSTOMERS_CONTEXT);
        var to = variables(DialString.of(number), test).within(patience);
        var originate = Originate.to(UUID.randomUUID().toString(), to, new App.Playback(Sound.silence(LONGEST_TEST)));
        var _ = nodes.originate(originate)
                .whenComplete((answer, failed) -> LOG.infof(
                        "test call %s tenant=%s test=%s",
                        failed == null ? answer : "failed: " + failed.getMessage(), tenant, test.testId()));
    }

    private static DialString variables(DialString to, CallCommand.PlaceTestCall test) {
        var with = to.with(Variables.TEST, test.testId())
                .with("loopback_bowout", "false")
                .with("ignore_early_media", "true")
                .with("origination_caller_id_number", test.caller() == null ? "anonymous" : test.caller());
        if (test.moment() != null) {
            with = with.with(Variables.TEST_MOMENT, Long.toString(test.moment().toEpochMilli()));
        }
        if (!test.keys().isEmpty()) {
            with = with.with(Variables.TEST_KEYS, String.join("", test.keys()));
        }
        if (!test.answers().isEmpty()) {
            with = with.with(Variables.TEST_ANSWERS, answers(test));
        }
        return with;
    }

    private static String answers(CallCommand.PlaceTestCall test) {
        return test.answers().entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
    }
}
