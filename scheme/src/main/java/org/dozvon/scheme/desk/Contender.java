package org.dozvon.scheme.desk;

import java.util.Comparator;
import org.dozvon.scheme.model.RingStrategy;

/// Somebody among whom it is chosen who rings first.
public interface Contender {
    int level();

    Standing standing();

    /// Whose turn it is by how their day went. Equal ones stay in the order in which they stand.
    static Comparator<Contender> fairest(RingStrategy strategy) {
        var idle = Comparator.comparing((Contender one) -> one.standing().idleSince());
        return switch (strategy) {
            case LEAST_TALK -> Comparator.comparing(one -> one.standing().talkedToday());
            case FEWEST_ANSWERED ->
                Comparator.comparingInt(one -> one.standing().answeredToday());
            case MOST_IDLE_IN_LEVEL -> Comparator.comparingInt(Contender::level).thenComparing(idle);
            case MOST_IDLE, SEQUENTIAL, PARALLEL, BY_LEVEL, RANDOM, ROUND_ROBIN -> idle;
        };
    }
}
