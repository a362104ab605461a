package org.dozvon.router.line;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Destination;
import org.dozvon.esl.command.Originate;
import org.dozvon.esl.command.Sound;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.dial.Leg;
import org.dozvon.records.command.CallCommand;
import org.dozvon.router.call.CallPlacer;
import org.dozvon.router.node.Phones;
import org.dozvon.router.phone.RingingCalls;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanAccount;
import org.dozvon.scheme.plan.TenantPlan;
import org.jboss.logging.Logger;

import jakarta.inject.Singleton;

/// Lets a node call: one of its own numbers, as a customer does, or somebody's own phone, which then calls outside.
@Singleton
public class TestCalls implements CallPlacer {
    private static final Logger LOG = Logger.getLogger(TestCalls.class);
    private static final String CUSTOMERS_CONTEXT = "external";
    private static final String PHONES_CONTEXT = "internal";
    private static final Duration OWN_PHONE = Duration.ofSeconds(30);
    private static final Duration LONGEST_TEST = Duration.ofMinutes(10);

    private final NodeLinks nodes;
    private final RingingCalls ringing;
    private final Phones phones;
    private final Devices devices;

    public TestCalls(NodeLinks nodes, RingingCalls ringing, Phones phones) {
        this.ringing = ringing;
        this.phones = phones;
        this.devices = new Devices(phones, nodes);
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

    @Override
    public void placeCall(TenantPlan plan, List<PlanAccount> accounts, String number) {
        var tenant = plan.tenant().value();
        // Where the phones are: another node does not know them.
        var node = accounts.stream()
                .flatMap(account -> phones.of(tenant, account.account()).stream())
                .map(Phones.Phone::node)
                .findFirst();
        var legs = accounts.stream()
                .flatMap(account -> legs(plan, account, node.orElse("")))
                .toList();
        var to = DialString.together(legs)
                .with("domain_name", plan.domain())
                .with("ignore_early_media", "true")
                .with("origination_caller_id_number", number)
                .with("origination_caller_id_name", number)
                .within(OWN_PHONE);
        var goesOn = new Originate.Target.Dialplan(new Destination.Extension(number, PHONES_CONTEXT));
        var call = new Originate(UUID.randomUUID().toString(), to, goesOn);
        var _ = node.map(name -> nodes.to(name).call(call))
                .orElseGet(() -> nodes.originate(call))
                .whenComplete((answer, failed) -> LOG.infof(
                        "own phone of a call %s tenant=%s node=%s",
                        failed == null ? answer : "failed: " + failed.getMessage(), tenant, node.orElse("any")));
    }

    private Stream<Leg> legs(TenantPlan plan, PlanAccount account, String node) {
        var known = devices.of(plan.tenant().value(), account.account(), node);
        var endpoints = known.isEmpty() ? List.of(new Endpoint.User(account.account(), plan.domain())) : known;
        return endpoints.stream().map(endpoint -> Leg.to(endpoint).with("user_name", account.account()));
    }

    @Override
    public void tellToFetch(String tenant, CallCommand.Fetch fetch) {
        var people = fetch.people().stream()
                .filter(person -> person.matches("[a-z0-9][a-z0-9-]{0,63}"))
                .map(PersonId::new)
                .collect(Collectors.toSet());
        if (fetch.channel().matches("[0-9a-f-]{36}")) {
            ringing.find(tenant, fetch.node(), people).stream()
                    .findFirst()
                    .ifPresent(key -> nodes.to(fetch.node()).note(fetch.channel(), Variables.FETCH, key));
        }
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
