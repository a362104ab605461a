package org.dozvon.router.talk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.command.CallCommand.InTalk;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.records.talk.TalkTold;
import org.dozvon.records.talk.TalkTold.Stage;
import org.dozvon.router.call.Calls;
import org.dozvon.router.desk.Errand;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.HomeNumbers;
import org.dozvon.scheme.run.Onward;
import org.dozvon.scheme.run.Orbits;
import org.dozvon.scheme.run.OutgoingRules;
import org.dozvon.scheme.run.RunnablePlan;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// Does what somebody asks of the talk that they are in. Every router hears of it; the one that holds the call does it.
/// Where none does, since its router died in the talk, the owner of the tenant does: what has to be known of a talk was
/// told to all, and the node does the rest.
///
/// Of several who ask, and of several things, what comes first is done; the next finds the talk as it is then.
@Singleton
public class TalkDeeds {
    private static final Logger LOG = Logger.getLogger(TalkDeeds.class);

    /// Who holds the call has answered by then.
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final TalkCards cards;
    private final TalkHands hands;
    private final Calls calls;
    private final PlanTable plans;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("talk-deeds").factory());
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    public TalkDeeds(TalkCards cards, TalkHands hands, Calls calls, PlanTable plans) {
        this.cards = cards;
        this.hands = hands;
        this.calls = calls;
        this.plans = plans;
    }

    /// Returns at once.
    public void asked(CallCommand command, InTalk task) {
        if (calls.find(command.tenantId(), task.callId()).isPresent()) {
            begin(command, task, false);
        }
    }

    /// Returns at once.
    public void askedAsOwner(CallCommand command, InTalk task) {
        var _ = later.schedule(
                () -> {
                    if (!cards.isAnswered(command.commandId())) {
                        begin(command, task, true);
                    }
                },
                ON_THE_WAY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// @param isLast whether nobody else will try
    private void begin(CallCommand command, InTalk task, boolean isLast) {
        var _ = Thread.ofVirtual().name("in-talk").start(() -> inItsTurn(command, task, isLast));
    }

    private void inItsTurn(CallCommand command, InTalk task, boolean isLast) {
        var key = command.tenantId() + "/" + task.person();
        synchronized (locks.computeIfAbsent(key, _ -> new Object())) {
            try {
                if (!cards.isAnswered(command.commandId())) {
                    isDone(command, task, isLast);
                }
            } catch (RuntimeException fault) {
                LOG.warnf(fault, "Something asked in a talk could not be done tenant=%s", command.tenantId());
            }
        }
    }

    /// @param stage of the talk from now on
    private record Done(
            Outcome outcome,
            @Nullable Stage stage,
            @Nullable String where) {
        static final Done REFUSED = new Done(Outcome.REFUSED, null, null);
        static final Done TOO_LATE = new Done(Outcome.TOO_LATE, null, null);

        /// @param stage also when it could not be done
        static Done of(boolean isDone, @Nullable Stage stage, @Nullable String where) {
            return isDone ? new Done(Outcome.DONE, stage, where) : new Done(Outcome.TOO_LATE, stage, null);
        }
    }

    private void isDone(CallCommand command, InTalk task, boolean isLast) {
        var known = cards.talk(command.tenantId(), task.person(), task.callId());
        var isThere = known.flatMap(one -> hands.isThere(one.node(), one.leg()));
        if (known.isPresent() && isThere.isEmpty() && !isLast) {
            // This router cannot ask the node now. The owner may.
            return;
        }
        if (isThere.filter(there -> !there).isPresent()) {
            // Of a talk whose end no router has seen this is the first to say that it is over.
            known.ifPresent(one -> cards.isOver(command.tenantId(), task.person(), one));
        }
        var talk = known.filter(_ -> isThere.orElse(true));
        var done = talk.map(one -> done(command, task, one)).orElse(Done.TOO_LATE);
        LOG.infof(
                "in a talk: %s %s user=%s person=%s tenant=%s call=%s",
                task.deed(), done.outcome(), command.askedBy(), task.person(), command.tenantId(), task.callId());
        cards.answers(
                command.tenantId(),
                task.person(),
                new TalkTold.Answer(
                        command.commandId(), task.callId(), task.deed(), done.outcome(), cards.now(), done.where()),
                done.stage());
    }

    private Done done(CallCommand command, InTalk task, TalkTold.Talk talk) {
        return switch (task.deed()) {
            case HOLD -> holds(talk, true, Stage.HELD);
            case RESUME -> holds(talk, false, Stage.TALKING);
            case SEND ->
                place(command.tenantId(), task, talk)
                        .map(to -> Done.of(sends(talk, to), Stage.TALKING, null))
                        .orElse(Done.REFUSED);
            case PARK ->
                cards.freeOrbit(command.tenantId())
                        .map(orbit -> parks(command.tenantId(), talk, orbit))
                        .orElse(Done.REFUSED);
            case UNKNOWN -> Done.REFUSED;
        };
    }

    private Done holds(TalkTold.Talk talk, boolean held, Stage stage) {
        var isDone = hands.hold(talk.node(), talk.leg(), held);
        return Done.of(isDone, isDone ? stage : null, null);
    }

    private Done parks(String tenant, TalkTold.Talk talk, String orbit) {
        var isDone = sends(talk, Orbits.code(orbit));
        if (!isDone) {
            cards.isFreeAgain(tenant, orbit);
        }
        return Done.of(isDone, Stage.TALKING, orbit);
    }

    /// Who waits with music comes out of that first: it would play on beside what is to come.
    private boolean sends(TalkTold.Talk talk, String to) {
        if (talk.stage() == Stage.HELD) {
            var _ = hands.hold(talk.node(), talk.leg(), false);
        }
        return hands.sendOn(talk.node(), talk.channel(), to);
    }

    private Optional<String> place(String tenant, InTalk task, TalkTold.Talk talk) {
        var to = task.to();
        return to == null
                ? Optional.empty()
                : plans.newest(tenant)
                        .map(RunnablePlan::plan)
                        .flatMap(plan -> Optional.ofNullable(Errand.onward(to, plan))
                                .filter(onward -> mayGo(onward, task.person(), plan, talk)))
                        .flatMap(TalkDeeds::asDialled);
    }

    /// Whoever may call nobody outside sends nobody there, and nobody goes farther than a phone's transfer key takes
    /// them: the minutes of such a talk are counted by nobody.
    private static boolean mayGo(Onward to, String person, TenantPlan plan, TalkTold.Talk talk) {
        return !(to instanceof Onward.Phone(var number))
                || (OutgoingRules.of(plan).refusal(new PersonId(person), number) == null
                        && HomeNumbers.reach(new PhoneNumber(talk.dialled()), number));
    }

    private static Optional<String> asDialled(Onward to) {
        return switch (to) {
            case Onward.Person(var person) -> Optional.of("person." + person.value());
            case Onward.Queue(var queue) -> Optional.of("queue." + queue.value());
            case Onward.Scheme(var scheme) -> Optional.of("scheme." + scheme.value());
            case Onward.Phone(var number) -> Optional.of(number.value());
            case Onward.CallBack _ -> Optional.empty();
        };
    }
}
