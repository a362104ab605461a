package org.dozvon.router.call;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

/// The calls that this router holds now.
@Singleton
public class Calls {
    private final ConcurrentHashMap<String, Call> held = new ConcurrentHashMap<>();
    private final List<Consumer<Call>> listeners = new CopyOnWriteArrayList<>();

    public Calls(MeterRegistry meters) {
        meters.gauge("dozvon.calls", held, ConcurrentHashMap::size);
    }

    /// Told of each call that comes to this router, on the call's own thread.
    public void onArrival(Consumer<Call> listener) {
        listeners.add(listener);
    }

    void add(Call call) {
        var before = held.put(call.identity().callId(), call);
        if (before != null) {
            before.line().handOver();
        }
        listeners.forEach(listener -> listener.accept(call));
    }

    /// A call that came back meanwhile keeps its place: it is another by now, and ends by itself.
    ///
    /// @param last done before the call can come back, when it still is the one that is held; waits for nobody
    /// @return whether nobody holds it now
    boolean remove(Call call, Runnable last) {
        var left = held.computeIfPresent(call.identity().callId(), (_, now) -> {
            if (now != call) {
                return now;
            }
            last.run();
            return null;
        });
        return left == null;
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
