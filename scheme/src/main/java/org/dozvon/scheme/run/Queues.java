package org.dozvon.scheme.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.scheme.desk.DeskView;
import org.dozvon.scheme.desk.Exit;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.jspecify.annotations.Nullable;

/// A tenant's queues, as one call sees them.
public interface Queues {
    /// Nobody answers anywhere.
    Queues NONE = _ -> new Place() {
        @Override
        public Turn turn() {
            return new Turn.Leave(Exit.NOBODY_ON_DUTY);
        }

        @Override
        public Optional<DeskView.Waiting> waiting() {
            return Optional.empty();
        }

        @Override
        public void answered(OfferId offer, PersonId person) {}

        @Override
        public void notAnswered(OfferId offer, Map<PersonId, Miss> misses) {}

        @Override
        public void talkEnded() {}

        @Override
        public void goesOn() {}

        @Override
        public boolean keeps(@Nullable Integer calendar) {
            return false;
        }

        @Override
        public void comesBack() {}

        @Override
        public void handedOver() {}

        @Override
        public void close() {}

        @Override
        public void await(Duration atMost) {}
    };

    /// Takes a place in a line; the same one again, after another router has held the call.
    Place join(Ticket ticket);

    /// A caller's place. Whoever holds it asks whose turn it is, does that, and asks again; the bell tells that asking
    /// is worth while.
    interface Place extends Bell, AutoCloseable {
        /// Answers at once.
        Turn turn();

        /// Where they stand now; empty when they do not wait.
        Optional<DeskView.Waiting> waiting();

        /// The talk has begun.
        void answered(OfferId offer, PersonId person);

        /// @param misses of whom it rang at
        void notAnswered(OfferId offer, Map<PersonId, Miss> misses);

        void talkEnded();

        /// Whether somebody whom it rings now is not to be rung any more.
        default boolean isUnwanted(PersonId person) {
            return false;
        }

        /// The caller goes on elsewhere: by a key, or because somebody sent them.
        void goesOn();

        /// The caller hangs up, and their place waits for them to be called back; nothing else is told of it then.
        ///
        /// @param calendar index into the plan's: in its hours they are called; the first when null
        /// @return false when nobody can promise that
        boolean keeps(@Nullable Integer calendar);

        /// Nobody answered where they were sent: the caller waits on.
        void comesBack();

        /// Another router goes on with the call.
        void handedOver();

        /// The caller waits no more: they hung up, unless something else was told before.
        @Override
        void close();
    }

    /// What a caller in a line has to do.
    sealed interface Turn {
        /// Nothing, for so long at most.
        record Wait(Duration atMost) implements Turn {}

        /// Ring these people at once.
        ///
        /// @param waves their phones: what rings together, in turn
        record Offer(OfferId id, List<PersonId> to, List<List<PlanLeg>> waves) implements Turn {
            public Offer {
                to = List.copyOf(to);
                waves = waves.stream().map(List::copyOf).toList();
            }

            /// The same, but for these people.
            public Offer without(List<PersonId> people) {
                return new Offer(
                        id,
                        to.stream().filter(one -> !people.contains(one)).toList(),
                        waves.stream()
                                .map(wave -> wave.stream()
                                        .filter(leg -> leg.person() == null || !people.contains(leg.person()))
                                        .toList())
                                .filter(wave -> !wave.isEmpty())
                                .toList());
            }
        }

        record Leave(Exit exit) implements Turn {}

        /// Somebody who watches sends the caller on.
        ///
        /// @param by the user's id
        record Go(Onward to, String by) implements Turn {}
    }
}
