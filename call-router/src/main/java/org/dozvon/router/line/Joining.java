package org.dozvon.router.line;

import java.time.Instant;
import java.util.regex.Pattern;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.CallLog;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.StepPointer;
import org.jspecify.annotations.Nullable;

/// What is told of a caller whom somebody has joined with whom they had asked before.
final class Joining {
    /// What a phone calls itself may be anything; only this is put on a channel.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.+-]{1,64}");

    private static final String UNKNOWN = "unknown";
    private static final Pattern NUMBER = Pattern.compile("\\+?[1-9][0-9]{6,14}");

    private Joining() {}

    /// Whose phone it is, as far as the plan knows.
    static PlanLeg leg(String address, TenantPlan plan) {
        var account = plan.accounts().get(address);
        if (account == null && NUMBER.matcher(address).matches()) {
            var number = address.startsWith("+") ? address : "+" + address;
            return new PlanLeg.Outside(new PhoneNumber(number), null, 1);
        }
        return new PlanLeg.Account(
                account == null ? plain(address) : account.account(), account == null ? null : account.person(), 1);
    }

    private static String plain(String address) {
        return PLAIN.matcher(address).matches() ? address : UNKNOWN;
    }

    /// @param by the phone that joined them; null when that is not known
    static void tell(CallLog log, ChannelState state, @Nullable RungLeg by, RungLeg to, Instant at) {
        var person = to.person();
        var pointer = step(state);
        log.write(
                new CallFact.Transferred(
                        pointer.scheme().value(),
                        pointer.step().value(),
                        by == null ? null : by.person(),
                        by == null ? "" : by.endpoint(),
                        person != null ? "person" : to.leg() instanceof PlanLeg.Outside ? "phone" : "account",
                        person != null ? person : to.endpoint(),
                        true),
                at);
        log.write(new CallFact.Rang(to.id(), person, to.endpoint()), at);
        log.write(new CallFact.Answered(to.id(), person, to.endpoint()), at);
    }

    private static StepPointer step(ChannelState state) {
        return StepPointer.parse(state.variable(Variables.STEP).orElse(""));
    }
}
