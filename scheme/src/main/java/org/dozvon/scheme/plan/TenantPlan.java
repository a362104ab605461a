package org.dozvon.scheme.plan;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.Copies;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.TenantId;
import org.jspecify.annotations.Nullable;

/// One immutable snapshot of a tenant, compiled together and published as one record: a publish is atomic, a rollback
/// is a republish, and a call keeps the version that it started with.
///
/// @param version  grows by one with each publish of the tenant
/// @param zone     an IANA time zone
/// @param numbers  by the number in E.164
/// @param accounts by account name
/// @param sounds   uploaded sounds that the schemes use; a node has them before it says that the plan is applied
public record TenantPlan(
        TenantId tenant,
        long version,
        String name,
        String domain,
        String zone,
        Language language,
        Map<String, PlanNumber> numbers,
        List<PlanScheme> schemes,
        List<Calendar> calendars,
        List<CallerList> callerLists,
        List<PlanPerson> people,
        Map<String, PlanAccount> accounts,
        List<SoundId> sounds) {
    public TenantPlan {
        numbers = Copies.sorted(numbers);
        schemes = List.copyOf(schemes);
        calendars = List.copyOf(calendars);
        callerLists = List.copyOf(callerLists);
        people = List.copyOf(people);
        accounts = Copies.sorted(accounts);
        sounds = List.copyOf(sounds);
    }

    /// The number as dialled, or null when it is not this tenant's.
    public @Nullable PlanNumber number(PhoneNumber dialled) {
        return numbers.get(dialled.value());
    }
}
