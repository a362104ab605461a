package org.dozvon.router.line;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;

/// Who fetched a call that rang at a colleague, as a channel variable has it.
record PickedUp(String account, PersonId person) {
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9_.+-]{1,64}):([a-z0-9][a-z0-9-]{0,63})");

    String write() {
        return account + ":" + person.value();
    }

    /// Empty when it cannot be read.
    static Optional<PickedUp> read(String written) {
        var matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new PickedUp(matcher.group(1), new PersonId(matcher.group(2))))
                : Optional.empty();
    }

    /// @param channel of their phone
    RungLeg leg(String channel) {
        return new RungLeg(channel, new PlanLeg.Account(account, person, 1), null);
    }
}
