package org.dozvon.router.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.records.agent.AgentTold;
import org.jspecify.annotations.Nullable;

/// What was told last of each agent, by whichever router.
final class AgentBook {
    /// By which routers' clocks may differ.
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Map<String, Map<String, AgentTold>> tenants = new ConcurrentHashMap<>();

    /// @return false when something later is known: whoever reads the topic anew reads what is old, too
    boolean write(AgentTold told) {
        var people = tenants.computeIfAbsent(told.tenantId(), _ -> new ConcurrentHashMap<>());
        return told.equals(people.compute(told.person(), (_, known) -> isOld(told, known) ? known : told));
    }

    private static boolean isOld(AgentTold told, @Nullable AgentTold known) {
        return known != null
                && told.since() != null
                && known.since().isAfter(told.since().plus(SKEW));
    }

    /// @return what is true now of whoever talked in it
    Optional<AgentTold> ended(String tenant, String call) {
        return of(tenant).stream()
                .filter(told -> call.equals(told.callId()))
                .findFirst()
                .map(told -> ready(told, told.router()));
    }

    /// @param before the router that had the call: a talk that another one told of is another talk
    /// @param router which has seen it
    /// @return what is true now of somebody who talked
    Optional<AgentTold> hungUp(String tenant, String person, @Nullable String before, String router) {
        return of(tenant).stream()
                .filter(told -> told.person().equals(person)
                        && told.status() == AgentTold.Status.TALKING
                        && told.router().equals(before))
                .findFirst()
                .map(told -> ready(told, router));
    }

    List<AgentTold> of(String tenant) {
        return List.copyOf(tenants.getOrDefault(tenant, Map.of()).values());
    }

    private static AgentTold ready(AgentTold told, String router) {
        return new AgentTold(
                told.tenantId(),
                told.person(),
                router,
                told.duty(),
                told.reason(),
                AgentTold.Status.READY,
                told.since(),
                null,
                null,
                null,
                told.lastTalkEnded(),
                told.talkedMillis(),
                told.answered(),
                told.said(),
                told.turns());
    }
}
