package org.dozvon.router.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dozvon.records.command.CallCommand;
import org.dozvon.router.call.Call;
import org.dozvon.router.call.Calls;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// People's wishes that a call shall end. Whoever holds the call can do it, and which router that is
/// may change at any moment: so each router hears of every wish, and keeps one for a call that is not
/// here until it is too late, in case the call is just on its way.
@Singleton
public class HangUps {
    private static final Logger LOG = Logger.getLogger(HangUps.class);
    private static final int MOST_WAITING = 10_000;

    private record Wish(String askedBy, Instant expiresAt) {}

    private final Calls calls;
    private final Map<String, Wish> waiting = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wish> eldest) {
            return size() > MOST_WAITING;
        }
    };

    @SuppressWarnings("this-escape")
    public HangUps(Calls calls) {
        this.calls = calls;
        calls.onArrival(call -> arrived(call, Instant.now()));
    }

    void wished(CallCommand command, CallCommand.HangUp hangUp, Instant now) {
        if (!command.expiresAt().isAfter(now)) {
            return;
        }
        // Kept first, looked for then: a call that arrives in between looks for it too.
        keep(key(command.tenantId(), hangUp.callId()), new Wish(command.askedBy(), command.expiresAt()), now);
        calls.find(command.tenantId(), hangUp.callId()).ifPresent(call -> arrived(call, now));
    }

    private void arrived(Call call, Instant now) {
        var wish = take(key(call.identity().tenant().value(), call.identity().callId()));
        if (wish != null && wish.expiresAt().isAfter(now)) {
            LOG.debugf("A call that shall end is here call=%s", call.identity().callId());
            call.hangUpFor(wish.askedBy());
        }
    }

    private synchronized void keep(String key, Wish wish, Instant now) {
        waiting.values().removeIf(one -> !one.expiresAt().isAfter(now));
        waiting.put(key, wish);
    }

    private synchronized @Nullable Wish take(String key) {
        return waiting.remove(key);
    }

    // Another tenant's call is like none.
    private static String key(String tenant, String callId) {
        return tenant + "/" + callId;
    }
}
