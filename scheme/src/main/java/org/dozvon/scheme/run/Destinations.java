package org.dozvon.scheme.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.PlanLeg;

/// Where a text leads that a caller typed or another system answered.
final class Destinations {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern RUSSIAN = Pattern.compile("8[0-9]{10}");
    private static final Pattern BARE = Pattern.compile("[1-9][0-9]{10,14}");

    private final CallState call;

    Destinations(CallState call) {
        this.call = call;
    }

    /// An extension, a person's id, an account or an outside number; nothing when it is none of them, or
    /// one's own number, to which a call must not come back.
    Optional<List<List<PlanLeg>>> named(String text, int seconds) {
        var inside = inside(text, seconds);
        return inside.isPresent() ? inside : outside(text).map(number -> phone(number, seconds));
    }

    Optional<List<List<PlanLeg>>> inside(String text, int seconds) {
        var plan = call.plan();
        if (plan.personAt(text).isPresent()) {
            return plan.personAt(text).map(person -> plan.phones(person, ContactOrder.ALL_AT_ONCE, seconds));
        }
        if (ID.matcher(text).matches() && plan.knows(new PersonId(text))) {
            return Optional.of(plan.phones(new PersonId(text), ContactOrder.ALL_AT_ONCE, seconds));
        }
        var account = plan.plan().accounts().get(text);
        return account == null
                ? Optional.empty()
                : Optional.of(List.of(List.of(new PlanLeg.Account(text, account.person(), seconds))));
    }

    /// As people and systems write it: +7…, 8… of eleven digits, or the international number without its
    /// plus.
    Optional<PhoneNumber> outside(String text) {
        var written = text.replaceAll("[ ()-]", "");
        var number = RUSSIAN.matcher(written).matches()
                ? "+7" + written.substring(1)
                : BARE.matcher(written).matches() ? "+" + written : written;
        return INTERNATIONAL.matcher(number).matches()
                        && !call.plan().plan().numbers().containsKey(number)
                ? Optional.of(new PhoneNumber(number))
                : Optional.empty();
    }

    static List<List<PlanLeg>> phone(PhoneNumber number, int seconds) {
        return List.of(List.of(new PlanLeg.Outside(number, null, seconds)));
    }
}
