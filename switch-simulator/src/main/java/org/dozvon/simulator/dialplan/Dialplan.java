package org.dozvon.simulator.dialplan;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.simulator.channel.Channel;

/// Decides what happens to a call. An empty answer asks the next dialplan.
public interface Dialplan {
    Future<Optional<List<Action>>> actions(Channel channel);

    /// The first of both that has an answer.
    default Dialplan or(Dialplan other) {
        return channel -> actions(channel)
                .compose(found -> found.isPresent() ? Future.succeededFuture(found) : other.actions(channel));
    }

    static Dialplan nowhere() {
        return _ -> Future.succeededFuture(Optional.empty());
    }

    /// The same actions for every number of a context.
    static Dialplan ofContexts(Map<String, List<Action>> contexts) {
        return channel -> Future.succeededFuture(Optional.ofNullable(contexts.get(channel.context())));
    }

    /// By number, whatever the context.
    static Dialplan ofNumbers(Map<String, List<Action>> numbers) {
        return channel -> Future.succeededFuture(Optional.ofNullable(numbers.get(channel.destination())));
    }
}
