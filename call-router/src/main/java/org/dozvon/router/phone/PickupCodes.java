package org.dozvon.router.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.plan.PlanAccount;
import org.dozvon.scheme.plan.PlanPerson;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// A customer's call that rings at a colleague is fetched: that of one colleague, or any of one's own groups.
@Singleton
public class PickupCodes implements Feature {
    private static final Set<String> OF_MY_GROUPS = Set.of("**", "*8");
    private static final String OF_ONE = "*8";

    /// Another router may have the call, and tells it by the node; or it begins to ring just now.
    private static final Duration OTHERS = Duration.ofMillis(500);

    private static final int LOOKS = 3;

    private final RingingCalls ringing;
    private final Errands errands;

    public PickupCodes(RingingCalls ringing, Errands errands) {
        this.ringing = ringing;
        this.errands = errands;
    }

    @Override
    public @Nullable Program program(PhoneCaller who, String digits) {
        if (OF_MY_GROUPS.contains(digits)) {
            return phone -> fetch(phone, who, colleagues(who));
        }
        var extension = digits.startsWith(OF_ONE) ? digits.substring(OF_ONE.length()) : "";
        return people(who, extension)
                .<Program>map(people -> phone -> fetch(phone, who, people))
                .orElse(null);
    }

    private static Optional<Set<PersonId>> people(PhoneCaller who, String extension) {
        var people = who.plan().accounts().values().stream()
                .filter(account -> !extension.isEmpty() && account.extension().equals(extension))
                .map(PlanAccount::person)
                .collect(Collectors.toSet());
        return people.isEmpty() ? Optional.empty() : Optional.of(people);
    }

    private static Set<PersonId> colleagues(PhoneCaller who) {
        var own = who.plan().people().stream()
                .filter(person -> person.id().equals(who.person()))
                .flatMap(person -> person.groups().stream())
                .collect(Collectors.toSet());
        return who.plan().people().stream()
                .filter(person -> person.groups().stream().anyMatch(own::contains))
                .map(PlanPerson::id)
                .collect(Collectors.toSet());
    }

    /// Ends when the phone is connected; else nobody rang there.
    private void fetch(PhoneLine phone, PhoneCaller who, Set<PersonId> people) {
        var node = phone.line().arrival().node();
        if (!people.isEmpty()) {
            errands.fetch(who, phone.line().arrival(), people);
            for (int look = 0; look < LOOKS; look++) {
                ringing.find(who.tenant(), node, people).forEach(key -> phone.pickUp(key, who));
                phone.toldKey(OTHERS).ifPresent(key -> phone.pickUp(key, who));
            }
        }
        phone.say(PhonePhrase.NOBODY_RINGS, who.plan().language());
    }
}
