package org.dozvon.router.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.records.agent.AgentTold;

/// What was told last of each agent, by whichever router.
final class AgentBook {
    private final Map<String, Map<String, AgentTold>> tenants = new ConcurrentHashMap<>();

    void write(AgentTold told) {
        tenants.computeIfAbsent(told.tenantId(), _ -> new ConcurrentHashMap<>()).put(told.person(), told);
    }

    /// @return what is true now of whoever talked in it
    Optional<AgentTold> ended(String tenant, String call) {
        return of(tenant).stream()
                .filter(told -> call.equals(told.callId()))
                .findFirst()
                .map(AgentBook::ready);
    }

    List<AgentTold> of(String tenant) {
        return List.copyOf(tenants.getOrDefault(tenant, Map.of()).values());
    }

    private static AgentTold ready(AgentTold told) {
        return new AgentTold(
                told.tenantId(),
                told.person(),
                told.router(),
                told.duty(),
                told.reason(),
                AgentTold.Status.READY,
                told.since(),
                null,
                null,
                null,
                told.lastTalkEnded(),
                told.talkedMillis(),
                told.answered());
    }
}
