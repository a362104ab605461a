package org.dozvon.tenant.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.records.talk.TalkTold;

import jakarta.enterprise.context.ApplicationScoped;

/// With whom people talk now, as routers tell it. A pod that has just started hears it all again.
@ApplicationScoped
class Talks {
    private final Map<String, TalkTold> told = new ConcurrentHashMap<>();

    /// What is older than what is known is passed over.
    void heard(TalkTold one) {
        var _ = told.merge(one.key(), one, (known, now) -> known.toldAt().isAfter(now.toldAt()) ? known : now);
    }

    Optional<TalkTold> of(String tenant, String person) {
        return Optional.ofNullable(told.get(tenant + "/" + person));
    }
}
