package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.Copies;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.TenantId;
import org.jspecify.annotations.Nullable;

/// One immutable snapshot of a tenant, compiled together and published as one record: a publish is
/// atomic, a rollback is a republish, and a call keeps the version that it started with.
///
/// @param version  grows by one with each publish of the tenant
/// @param zone     an IANA time zone
/// @param numbers  by the number in E.164
/// @param accounts by account name
/// @param sounds   uploaded sounds that the schemes use; a node has them before it says that the plan is
///                 applied
/// @param calls    of its customers at once, null for as many as come
/// @param inside   what phones dial beside people's extensions
/// @param outgoing null from before phones could call out, and while nobody has decided: as usual
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
        List<SoundId> sounds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DutyRota> rotas,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlanSwitch> switches,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Connection> connections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlanQueue> queues,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer calls,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InsideNumber> inside,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Outgoing outgoing) {
    public TenantPlan {
        numbers = Copies.sorted(numbers);
        schemes = List.copyOf(schemes);
        calendars = List.copyOf(calendars);
        callerLists = List.copyOf(callerLists);
        people = List.copyOf(people);
        accounts = Copies.sorted(accounts);
        sounds = List.copyOf(sounds);
        rotas = rotas == null ? List.of() : List.copyOf(rotas);
        switches = switches == null ? List.of() : List.copyOf(switches);
        connections = connections == null ? List.of() : List.copyOf(connections);
        queues = queues == null ? List.of() : List.copyOf(queues);
        inside = inside == null ? List.of() : List.copyOf(inside);
    }

    /// For as many calls at once as come, without inside numbers, and as usual for calls out.
    public TenantPlan(
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
            List<SoundId> sounds,
            List<DutyRota> rotas,
            List<PlanSwitch> switches,
            List<Connection> connections,
            List<PlanQueue> queues) {
        this(
                tenant,
                version,
                name,
                domain,
                zone,
                language,
                numbers,
                schemes,
                calendars,
                callerLists,
                people,
                accounts,
                sounds,
                rotas,
                switches,
                connections,
                queues,
                null,
                List.of(),
                null);
    }

    /// Without rotas, switches, connections and queues.
    public TenantPlan(
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
        this(
                tenant,
                version,
                name,
                domain,
                zone,
                language,
                numbers,
                schemes,
                calendars,
                callerLists,
                people,
                accounts,
                sounds,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// The number as dialled, or null when it is not this tenant's.
    public @Nullable PlanNumber number(PhoneNumber dialled) {
        return numbers.get(dialled.value());
    }
}
