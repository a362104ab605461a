package org.dozvon.router.call;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/// The calls that this router holds now.
@Singleton
public class Calls {
    private final ConcurrentHashMap<String, Call> held = new ConcurrentHashMap<>();

    public Calls(MeterRegistry meters) {
        meters.gauge("dozvon.calls", held, ConcurrentHashMap::size);
    }

    void add(Call call) {
        held.put(call.identity().callId(), call);
    }

    void remove(Call call) {
        held.remove(call.identity().callId(), call);
    }

    public int count() {
        return held.size();
    }

    public Collection<Call> all() {
        return List.copyOf(held.values());
    }

    /// Another tenant's call is like none.
    public Optional<Call> find(String tenant, String callId) {
        return Optional.ofNullable(held.get(callId))
                .filter(call -> call.identity().tenant().value().equals(tenant));
    }
}
