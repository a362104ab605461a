package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a tenant has set up, as it is kept: the source from which one plan is compiled.
///
/// @param domain   the tenant's SIP domain, also the realm of its phones
/// @param zone     an IANA time zone such as `Europe/Moscow`
/// @param calls    of its customers at once, null for as many as come
/// @param inside   what phones dial beside people's extensions
/// @param outgoing null while nobody has decided: as usual
public record Tenant(
        TenantId id,
        String name,
        String domain,
        String zone,
        Language language,
        List<DialledNumber> numbers,
        List<Person> people,
        List<SipAccount> accounts,
        List<Group> groups,
        List<Calendar> calendars,
        List<CallerList> callerLists,
        List<Sound> sounds,
        List<Scheme> schemes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DutyRota> rotas,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DailySwitch> switches,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Connection> connections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Queue> queues,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer calls,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InsideNumber> inside,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Outgoing outgoing) {
    public Tenant {
        numbers = List.copyOf(numbers);
        people = List.copyOf(people);
        accounts = List.copyOf(accounts);
        groups = List.copyOf(groups);
        calendars = List.copyOf(calendars);
        callerLists = List.copyOf(callerLists);
        sounds = List.copyOf(sounds);
        schemes = List.copyOf(schemes);
        rotas = rotas == null ? List.of() : List.copyOf(rotas);
        switches = switches == null ? List.of() : List.copyOf(switches);
        connections = connections == null ? List.of() : List.copyOf(connections);
        queues = queues == null ? List.of() : List.copyOf(queues);
        inside = inside == null ? List.of() : List.copyOf(inside);
    }

    /// Without rotas, switches, connections, queues a limit of calls and inside numbers.
    public Tenant(
            TenantId id,
            String name,
            String domain,
            String zone,
            Language language,
            List<DialledNumber> numbers,
            List<Person> people,
            List<SipAccount> accounts,
            List<Group> groups,
            List<Calendar> calendars,
            List<CallerList> callerLists,
            List<Sound> sounds,
            List<Scheme> schemes) {
        this(
                id,
                name,
                domain,
                zone,
                language,
                numbers,
                people,
                accounts,
                groups,
                calendars,
                callerLists,
                sounds,
                schemes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }

    /// The same tenant with its numbers led elsewhere.
    public Tenant withNumbers(List<DialledNumber> others) {
        return copy(others, schemes, rotas, switches, connections, queues);
    }

    /// The same tenant with this drawing in the place of what it has by that id.
    public Tenant withScheme(Scheme drawing) {
        var others = schemes.stream().filter(each -> !each.id().equals(drawing.id()));
        return withSchemes(Stream.concat(others, Stream.of(drawing)).toList());
    }

    /// The same tenant with these schemes: a draft in place of a live one, a version of the past.
    public Tenant withSchemes(List<Scheme> others) {
        return copy(numbers, others, rotas, switches, connections, queues);
    }

    /// The same tenant with these rotas, switches and connections.
    public Tenant with(List<DutyRota> rotas, List<DailySwitch> switches, List<Connection> connections) {
        return copy(numbers, schemes, rotas, switches, connections, queues);
    }

    /// The same tenant with these queues.
    public Tenant withQueues(List<Queue> others) {
        return copy(numbers, schemes, rotas, switches, connections, others);
    }

    /// The same tenant with these inside numbers.
    public Tenant withInside(List<InsideNumber> others) {
        return copy(numbers, schemes, rotas, switches, connections, queues, others);
    }

    private Tenant copy(
            List<DialledNumber> numbers,
            List<Scheme> schemes,
            List<DutyRota> rotas,
            List<DailySwitch> switches,
            List<Connection> connections,
            List<Queue> queues) {
        return copy(numbers, schemes, rotas, switches, connections, queues, inside);
    }

    private Tenant copy(
            List<DialledNumber> numbers,
            List<Scheme> schemes,
            List<DutyRota> rotas,
            List<DailySwitch> switches,
            List<Connection> connections,
            List<Queue> queues,
            List<InsideNumber> inside) {
        return new Tenant(
                id,
                name,
                domain,
                zone,
                language,
                numbers,
                people,
                accounts,
                groups,
                calendars,
                callerLists,
                sounds,
                schemes,
                rotas,
                switches,
                connections,
                queues,
                calls,
                inside,
                outgoing);
    }
}
