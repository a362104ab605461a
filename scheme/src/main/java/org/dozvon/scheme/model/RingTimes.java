package org.dozvon.scheme.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long ringing lasts when nobody picks up: everybody has waves of their own, and the strategy says
/// which of them ring together.
final class RingTimes {
    private final Tenant tenant;

    RingTimes(Tenant tenant) {
        this.tenant = tenant;
    }

    /// @param waves how often their phones ring one after the other
    private record Rung(int rank, int waves, int seconds) {}

    long millis(RingStep ring) {
        var confirm = ring.confirm() == null ? 0 : Confirm.WAIT_SECONDS;
        var everybody = ring.targets().stream()
                .flatMap(this::rung)
                .map(one -> new Rung(one.rank(), one.waves(), one.seconds() + confirm))
                .toList();
        var seconds = switch (ring.strategy()) {
            case PARALLEL -> together(everybody);
            case BY_LEVEL -> levels(everybody);
            case SEQUENTIAL, RANDOM, MOST_IDLE, LEAST_TALK, FEWEST_ANSWERED, MOST_IDLE_IN_LEVEL, ROUND_ROBIN ->
                inTurn(everybody);
        };
        return (seconds * Math.max(1, ring.rounds()) + lastAgents(ring)) * 1_000L;
    }

    /// Of one person, whoever it is.
    long millis(ContactOrder order, int seconds) {
        var waves = order == ContactOrder.IN_TURN
                ? tenant.people().stream()
                        .mapToInt(person -> person.contacts().size())
                        .max()
                        .orElse(1)
                : 1;
        return 1_000L * seconds * Math.max(1, waves);
    }

    /// Of the one call that may ring when the time in the queue is up.
    long millis(QueueStep step) {
        return tenant.queues().stream()
                .filter(queue -> queue.id().equals(step.queue()))
                .mapToLong(queue -> millis(queue.contacts(), queue.offerSeconds()))
                .findFirst()
                .orElse(0);
    }

    private static long inTurn(List<Rung> everybody) {
        return everybody.stream()
                .mapToLong(one -> (long) one.waves() * one.seconds())
                .sum();
    }

    private static long levels(List<Rung> everybody) {
        Map<Integer, List<Rung>> byRank =
                everybody.stream().collect(Collectors.groupingBy(Rung::rank, TreeMap::new, Collectors.toList()));
        return byRank.values().stream().mapToLong(RingTimes::together).sum();
    }

    /// Everybody's first wave, then everybody's second.
    private static long together(List<Rung> everybody) {
        var longest = new ArrayList<Integer>();
        for (var one : everybody) {
            for (int wave = 0; wave < one.waves(); wave++) {
                if (wave == longest.size()) {
                    longest.add(0);
                }
                longest.set(wave, Math.max(longest.get(wave), one.seconds()));
            }
        }
        return longest.stream().mapToLong(Integer::longValue).sum();
    }

    private long lastAgents(RingStep ring) {
        return ring.targets().stream()
                .mapToLong(target -> target instanceof RingTarget.OfGroup group && group.lastAgentDays() != null
                        ? millis(group.contacts(), group.timeoutSeconds() + Confirm.WAIT_SECONDS) / 1_000L
                        : 0)
                .sum();
    }

    private Stream<Rung> rung(RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson(var id, var order, int seconds) ->
                found(tenant.people(), Person::id, id).map(person -> rung(person, 1, order, seconds));
            case RingTarget.OfGroup(var id, var order, int seconds, var _) ->
                found(tenant.groups(), Group::id, id)
                        .flatMap(group -> group.members().stream()
                                .flatMap(member -> found(tenant.people(), Person::id, member)
                                        .map(person -> rung(person, group.rank(member), order, seconds))));
            case RingTarget.OfDuty(var _, var order, int seconds) ->
                Stream.of(new Rung(1, (int) (millis(order, seconds) / 1_000L / Math.max(1, seconds)), seconds));
            case RingTarget.OfExtension(var _, int seconds) -> Stream.of(new Rung(1, 1, seconds));
            case RingTarget.OfPhone(var _, int seconds) -> Stream.of(new Rung(1, 1, seconds));
            case RingTarget.OfSip(var _, int seconds) -> Stream.of(new Rung(1, 1, seconds));
            case RingTarget.OfVariable(var _, int seconds) -> Stream.of(new Rung(1, 1, seconds));
        };
    }

    private static Rung rung(Person person, int rank, ContactOrder order, int seconds) {
        var waves = switch (order) {
            case IN_TURN -> person.contacts().size();
            case ALL_AT_ONCE, MAIN_ONLY -> Math.min(1, person.contacts().size());
            case SIP_ONLY -> person.contacts().stream().anyMatch(Contact.Sip.class::isInstance) ? 1 : 0;
        };
        return new Rung(rank, waves, seconds);
    }

    private static <T, I> Stream<T> found(List<T> things, Function<T, I> id, I wanted) {
        return things.stream().filter(thing -> id.apply(thing).equals(wanted)).limit(1);
    }
}
