package org.dozvon.router.call;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.records.event.CallFact;
import org.dozvon.scheme.plan.PlanNumber;
import org.jspecify.annotations.Nullable;

/// How many callers each company, and each of its numbers, has at once. New calls come to the router that owns their
/// company, so it sees them all; those that it took over count as well, and are never turned away.
final class PhoneLines {
    private final ConcurrentHashMap<String, Taken> byTenant = new ConcurrentHashMap<>();

    /// Calls by their ids: a line that is given back twice, or was never taken, changes nothing.
    private record Taken(Set<String> calls, ConcurrentHashMap<String, Set<String>> byNumber) {
        int of(String number) {
            return byNumber.getOrDefault(number, Set.of()).size();
        }
    }

    /// @param ofCompany how many the company takes over all its numbers, null for as many as come
    /// @return what is full, and how many it takes; null when the call has a line now
    CallFact.@Nullable LinesBusy take(CallIdentity call, PlanNumber number, @Nullable Integer ofCompany) {
        var full = new CallFact.LinesBusy[1];
        byTenant.compute(call.tenant().value(), (_, known) -> {
            var taken = orNew(known);
            var hasOne = taken.calls().contains(call.callId());
            full[0] = hasOne ? null : full(taken, number, ofCompany);
            return full[0] == null ? with(taken, call, number.number().value()) : taken;
        });
        return full[0];
    }

    /// Of a call that another router had before.
    void keep(CallIdentity call, String number) {
        byTenant.compute(call.tenant().value(), (_, known) -> with(orNew(known), call, number));
    }

    void giveBack(CallIdentity call, String number) {
        byTenant.computeIfPresent(call.tenant().value(), (_, taken) -> {
            taken.calls().remove(call.callId());
            taken.byNumber().computeIfPresent(number, (_, calls) -> {
                calls.remove(call.callId());
                return calls.isEmpty() ? null : calls;
            });
            return taken.calls().isEmpty() ? null : taken;
        });
    }

    private static CallFact.@Nullable LinesBusy full(Taken taken, PlanNumber number, @Nullable Integer ofCompany) {
        var calls = number.calls();
        if (calls != null && taken.of(number.number().value()) >= calls) {
            return new CallFact.LinesBusy(CallFact.Lines.NUMBER, calls);
        }
        return ofCompany != null && taken.calls().size() >= ofCompany
                ? new CallFact.LinesBusy(CallFact.Lines.COMPANY, ofCompany)
                : null;
    }

    private static Taken orNew(@Nullable Taken known) {
        return known == null ? new Taken(ConcurrentHashMap.newKeySet(), new ConcurrentHashMap<>()) : known;
    }

    private static Taken with(Taken taken, CallIdentity call, String number) {
        taken.calls().add(call.callId());
        taken.byNumber()
                .computeIfAbsent(number, _ -> ConcurrentHashMap.newKeySet())
                .add(call.callId());
        return taken;
    }
}
