package org.dozvon.router.call;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Line;

/// The line of a caller who is really there, on a node.
public interface CallerLine extends Line {
    Arrival arrival();

    /// The node's clock, whatever moment a test has chosen.
    Instant switchNow();

    /// When the caller left, by the node's clock; now, when they are still there.
    Instant endedAt();

    /// Says whose call it is, before anything is asked of the line. Facts of phones go to `log`.
    void begin(CallIdentity identity, CallLog log);

    /// Lets another router go on: at once when the line waits for the node, else at the next thing asked of it. The
    /// call
    /// then ends with `HANDED_OVER`.
    void handOver();

    /// Lets the node go on with a caller whom somebody has sent on.
    ///
    /// @param plan whose people they may be joined with
    /// @return whether the caller has left, after a talk that the node held by itself; else they come back,
    /// here or at another router
    boolean letGo(TenantPlan plan);

    /// Whether the node brings a caller back whom it was let go of: no router has taken the call over from another.
    boolean comesBack();

    /// Rings these phones; who picks up there hears the talk on the listener's leg. Whoever listens already is heard by
    /// others from now on, or by fewer. Returns at once.
    void listen(Listener listener, List<PlanLeg> phones);

    /// Lets the phones of these people be, if the queue rings them and nobody has answered yet. Returns at once.
    void stopRinging(Predicate<PersonId> whose);

    /// Ends the call from outside, whatever it is doing.
    void kill();
}
