package org.dozvon.router.command;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dozvon.records.command.CallCommand;
import org.dozvon.router.call.CallPlacer;
import org.dozvon.router.desk.Desks;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.talk.TalkDeeds;
import org.dozvon.scheme.model.PhoneNumber;
import org.jboss.logging.Logger;

import jakarta.inject.Singleton;

/// Does what people ask of a tenant's desk, each command once and none too late.
@Singleton
public class CommandRunner {
    private static final Logger LOG = Logger.getLogger(CommandRunner.class);
    private static final int REMEMBERED = 10_000;
    private static final int MOST_KEYS = 64;
    private static final int MOST_ANSWERS = 50;
    private static final Duration LONGEST_RINGING = Duration.ofMinutes(10);

    private final CallPlacer placer;
    private final PlanTable plans;
    private final Desks desks;
    private final TalkDeeds talks;
    private final Map<String, Boolean> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    public CommandRunner(CallPlacer placer, PlanTable plans, Desks desks, TalkDeeds talks) {
        this.talks = talks;
        this.placer = placer;
        this.plans = plans;
        this.desks = desks;
    }

    /// Called by the one thread that reads commands.
    void run(CallCommand command, Instant now) {
        if (!command.expiresAt().isAfter(now)) {
            LOG.infof("A command came too late tenant=%s command=%s", command.tenantId(), command.commandId());
            return;
        }
        if (done.put(command.commandId(), true) != null) {
            LOG.infof("A command came twice tenant=%s command=%s", command.tenantId(), command.commandId());
            return;
        }
        switch (command.task()) {
            case CallCommand.PlaceTestCall test -> place(command, test);
            case CallCommand.PlaceCall call -> place(command, call);
            case CallCommand.InTalk deed -> talks.askedAsOwner(command, deed);
            // Every router reads those for itself as well: the call may be anywhere.
            case CallCommand.HangUp _,
                    CallCommand.WatchDesk _,
                    CallCommand.Fetch _,
                    CallCommand.SetDuty _,
                    CallCommand.ToFront _,
                    CallCommand.Redirect _,
                    CallCommand.Listen _,
                    CallCommand.CallBackLater _ -> desks.askedAsOwner(command);
            case CallCommand.Unknown _ ->
                LOG.warnf(
                        "A command is of a kind that came later than this router tenant=%s command=%s",
                        command.tenantId(), command.commandId());
        }
    }

    private void place(CallCommand command, CallCommand.PlaceCall call) {
        var plan = plans.newest(command.tenantId());
        if (!isNumber(call.number()) || plan.isEmpty()) {
            LOG.warnf("A call was refused: its number is none, or its tenant tenant=%s", command.tenantId());
            return;
        }
        var accounts = plan.get().plan().accounts().values().stream()
                .filter(account -> account.person().value().equals(call.person()))
                .toList();
        LOG.infof("call placed person=%s tenant=%s by=%s", call.person(), command.tenantId(), command.askedBy());
        if (!accounts.isEmpty()) {
            placer.placeCall(plan.get().plan(), accounts, call.number());
        }
    }

    private void place(CallCommand command, CallCommand.PlaceTestCall test) {
        var why = refusal(command.tenantId(), test);
        if (why != null) {
            LOG.warnf("A test call was refused: %s tenant=%s test=%s", why, command.tenantId(), test.testId());
            return;
        }
        LOG.infof("test call placed tenant=%s test=%s by=%s", command.tenantId(), test.testId(), command.askedBy());
        placer.placeTestCall(command.tenantId(), test, LONGEST_RINGING);
    }

    // What reaches the switch is checked here too, whoever wrote the command.
    private @org.jspecify.annotations.Nullable String refusal(String tenant, CallCommand.PlaceTestCall test) {
        if (!isNumber(test.dialled()) || (test.caller() != null && !isNumber(test.caller()))) {
            return "a number is none";
        }
        if (plans.tenantOf(test.dialled()).filter(tenant::equals).isEmpty()) {
            return "the number is not the tenant's";
        }
        if (test.keys().size() > MOST_KEYS || test.answers().size() > MOST_ANSWERS) {
            return "it has too many keys or answers";
        }
        if (test.keys().stream().anyMatch(key -> !key.matches("[0-9*#]"))) {
            return "a key is none";
        }
        boolean plain = test.testId().matches("[A-Za-z0-9-]{1,64}")
                && test.answers().keySet().stream().allMatch(person -> person.matches("[a-z0-9][a-z0-9-]{0,63}"));
        return plain ? null : "an id is none";
    }

    private static boolean isNumber(String number) {
        try {
            return new PhoneNumber(number).value().equals(number);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
