package org.dozvon.router.phone;

import io.quarkus.arc.All;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.call.CallerLine;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.run.LineEnded;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.run.StepPointer;
import org.jboss.logging.Logger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Takes what phones dial: finds whose phone it is, and runs what they asked for. A call that cannot be taken is let go
/// without a word, so that the door brings it to another router.
@Singleton
public class Switchboard {
    private static final Logger LOG = Logger.getLogger(Switchboard.class);
    private static final StepPointer DIALS = new StepPointer(List.of(), new SchemeId("phone"), new StepId("dials"));

    private final PlanTable plans;
    private final RouterConfig config;
    private final List<Feature> features;
    private final OutgoingCalls outgoing;
    private final Supplier<String> callIds;
    private final Set<CallerLine> held = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @Inject
    public Switchboard(PlanTable plans, RouterConfig config, @All List<Feature> features, OutgoingCalls outgoing) {
        this(plans, config, features, outgoing, () -> UUID.randomUUID().toString());
    }

    /// @param features asked in this order; digits that mean something to none of them are a number outside
    /// @param callIds  of new calls
    public Switchboard(
            PlanTable plans,
            RouterConfig config,
            List<Feature> features,
            OutgoingCalls outgoing,
            Supplier<String> callIds) {
        this.outgoing = outgoing;
        this.plans = plans;
        this.config = config;
        this.features = List.copyOf(features);
        this.callIds = callIds;
    }

    /// From now on every call is another router's, and those that are here go there.
    public void close() {
        closed = true;
        held.forEach(CallerLine::handOver);
    }

    /// How many phones it holds now.
    public int count() {
        return held.size();
    }

    /// Runs the call to its end. Returns when it is over here.
    public void take(PhoneLine phone) {
        var arrival = phone.line().arrival();
        var plan = Optional.ofNullable(arrival.tenant()).flatMap(plans::newest).map(RunnablePlan::plan);
        if (closed || held.size() >= config.maximumCalls() || plan.isEmpty()) {
            LOG.warnf(
                    "What a phone dials was left to another router tenant=%s node=%s",
                    arrival.tenant(), arrival.node());
            return;
        }
        var dials = Objects.requireNonNull(arrival.phone(), "a phone's call");
        var account = plan.get().accounts().get(dials.account());
        var isAtHome = dials.domain() == null
                || dials.domain().equalsIgnoreCase(plan.get().domain());
        if (account == null || !isAtHome) {
            LOG.warnf("A phone of nobody dialled tenant=%s node=%s", arrival.tenant(), arrival.node());
            phone.line().kill();
            return;
        }
        hold(phone, new PhoneCaller(plan.get(), account), dials.digits());
    }

    private void hold(PhoneLine phone, PhoneCaller who, String digits) {
        var line = phone.line();
        var identity = identity(line, who);
        // What is no call of a customer's has no place in the books; a feature that has one keeps its own.
        line.begin(identity, new CallLog(_ -> {}, identity, false, 0));
        line.enter(DIALS);
        held.add(line);
        try {
            LOG.infof(
                    "dialled by a phone account=%s digits=%d tenant=%s call=%s node=%s",
                    who.account().account(),
                    digits.length(),
                    who.tenant(),
                    identity.callId(),
                    line.arrival().node());
            program(who, digits).run(phone);
            line.hangup(HangupStep.Cause.NORMAL);
        } catch (LineEnded ended) {
            ended(line, ended, who);
        } catch (RuntimeException fault) {
            failed(line, fault);
        } finally {
            held.remove(line);
        }
    }

    private CallIdentity identity(CallerLine line, PhoneCaller who) {
        var before = line.arrival().before();
        return new CallIdentity(
                before == null ? callIds.get() : before.callId(),
                who.plan().tenant(),
                who.plan().domain(),
                who.plan().version(),
                config.name(),
                before == null ? line.arrival().at() : before.arrivedAt());
    }

    private Program program(PhoneCaller who, String digits) {
        return features.stream()
                .map(feature -> feature.program(who, digits))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> outgoing.program(who, digits))
                .orElse(phone -> phone.say(PhonePhrase.UNKNOWN, who.plan().language()));
    }

    private static void ended(CallerLine line, LineEnded ended, PhoneCaller who) {
        if (ended.why() == LineEnded.Why.SENT_ON) {
            var _ = line.letGo(who.plan());
        }
        if (ended.why() == LineEnded.Why.SWITCH_FAILED) {
            line.kill();
        }
    }

    // A fault of our own: the next router may know better. When it is the second that meets it, nobody does.
    private static void failed(CallerLine line, RuntimeException fault) {
        LOG.errorf(
                fault, "What a phone dialled failed tenant=%s", line.arrival().tenant());
        if (line.arrival().before() != null) {
            line.kill();
        }
    }
}
