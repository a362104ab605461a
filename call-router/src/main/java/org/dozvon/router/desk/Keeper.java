package org.dozvon.router.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// Keeps the places of callers who have hung up, since they are called back.
public interface Keeper {
    /// Promises nothing.
    Keeper NONE = new Keeper() {
        @Override
        public boolean keeps(TenantPlan plan, Ticket ticket, Customer customer, @Nullable Integer calendar) {
            return false;
        }

        @Override
        public Optional<Instant> since(String tenant, QueueId queue, String number) {
            return Optional.empty();
        }

        @Override
        public void takesBack(String tenant, QueueId queue, String number) {}

        @Override
        public void gone(String call) {}

        @Override
        public void talked(String tenant, String number) {}
    };

    /// @param number  E.164
    /// @param name    what their network says; null when nothing
    /// @param dialled E.164
    record Customer(String number, @Nullable String name, String dialled) {}

    /// Whoever calls somebody back.
    interface Caller {
        /// They wait on at another router.
        void moves();

        /// Some whose phones ring are not to be asked any more.
        void silences(Predicate<PersonId> people);

        /// Somebody has decided that nobody calls them.
        void isTakenBack();

        /// Somebody has put them before everybody else.
        void isPutFirst();
    }

    /// How somebody who is not on the line takes their place.
    ///
    /// @param aside   until they step back nobody is asked for them
    /// @param isFirst before everybody else
    record Manner(boolean aside, boolean isFirst) {}

    /// @param ticket   by which they have waited
    /// @param calendar index into the plan's: in its hours they are called; the first when null
    /// @return false when that cannot be promised
    boolean keeps(TenantPlan plan, Ticket ticket, Customer customer, @Nullable Integer calendar);

    /// Since when the place waits that is kept for them.
    Optional<Instant> since(String tenant, QueueId queue, String number);

    /// Who rings again by themselves, and waits, needs no call.
    void takesBack(String tenant, QueueId queue, String number);

    /// A call is over here: whoever was on the line has hung up.
    void gone(String call);

    /// Somebody has talked to them: whatever they were promised is done.
    void talked(String tenant, String number);
}
