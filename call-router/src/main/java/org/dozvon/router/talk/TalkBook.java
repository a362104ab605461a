package org.dozvon.router.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dozvon.records.talk.TalkTold;
import org.jspecify.annotations.Nullable;

/// What was told last of each person's talk, by whichever router.
final class TalkBook {
    private final Map<String, Map<String, TalkTold>> tenants = new ConcurrentHashMap<>();

    /// What is older than what is known is passed over: whoever reads the topic anew reads that too.
    void write(TalkTold told) {
        var _ = people(told.tenantId())
                .merge(told.person(), told, (known, now) -> known.toldAt().isAfter(now.toldAt()) ? known : now);
    }

    /// In one step with whoever else changes it.
    ///
    /// @param change of what is known, if anything is; null to leave it as it is
    void change(String tenant, String person, Function<Optional<TalkTold>, @Nullable TalkTold> change) {
        var _ = people(tenant).compute(person, (_, known) -> {
            var now = change.apply(Optional.ofNullable(known));
            return now == null ? known : now;
        });
    }

    Optional<TalkTold> of(String tenant, String person) {
        return Optional.ofNullable(people(tenant).get(person));
    }

    /// Who talk in the call.
    List<TalkTold> in(String tenant, String call) {
        return of(tenant).stream()
                .filter(told -> {
                    var talk = told.talk();
                    return talk != null && talk.callId().equals(call);
                })
                .toList();
    }

    List<TalkTold> of(String tenant) {
        return List.copyOf(people(tenant).values());
    }

    private Map<String, TalkTold> people(String tenant) {
        return tenants.computeIfAbsent(tenant, _ -> new ConcurrentHashMap<>());
    }
}
