package org.dozvon.scheme.model;

import java.util.List;

/// All that a tenant has set up, as it is kept: the source from which one plan is compiled.
///
/// @param domain the tenant's SIP domain, also the realm of its phones
/// @param zone   an IANA time zone such as `Europe/Moscow`
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
        List<Scheme> schemes) {
    public Tenant {
        numbers = List.copyOf(numbers);
        people = List.copyOf(people);
        accounts = List.copyOf(accounts);
        groups = List.copyOf(groups);
        calendars = List.copyOf(calendars);
        callerLists = List.copyOf(callerLists);
        sounds = List.copyOf(sounds);
        schemes = List.copyOf(schemes);
    }

    /// The same tenant with these schemes: a draft in place of a live one, a version of the past.
    public Tenant withSchemes(List<Scheme> others) {
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
                others);
    }
}
