package org.dozvon.router.phone;

import java.time.Duration;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.PlanLeg;
import org.jspecify.annotations.Nullable;

/// Somebody of the tenant calls a number outside.
///
/// @param dialled as the books have it: E.164, or the digits of an emergency number
/// @param shown   to whom is called, null for nothing
/// @param atMost  of talk: whoever is called is hung up on then, whatever became of the phone; null for no limit
public record CallOut(
        PlanLeg.Outside leg,
        String dialled,
        @Nullable PhoneNumber shown,
        PersonId by,
        @Nullable Duration atMost) {
    CallOut lasting(Duration limit) {
        return new CallOut(leg, dialled, shown, by, limit);
    }
}
