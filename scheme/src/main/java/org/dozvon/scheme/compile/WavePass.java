package org.dozvon.scheme.compile;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.plan.PhoneWaves;
import org.dozvon.scheme.plan.PlanChoice;
import org.dozvon.scheme.plan.PlanLeg;
import org.jspecify.annotations.Nullable;

/// Turns the targets of a ring step into waves of phones: what is in a wave rings together, the waves
/// ring in turn.
///
/// Everyone who is rung has waves of their own (a person rung "in turn" has one for each contact). In
/// sequence these follow each other; in parallel everyone's first waves ring together, then everyone's
/// second. Where the order, or who it is, shows only in the call, a choice says what is to be chosen
/// from.
final class WavePass {
    private final Indexes indexes;

    WavePass(Indexes indexes) {
        this.indexes = indexes;
    }

    /// Whoever is known beforehand, in the order in which they were drawn where the strategy has none of
    /// its own.
    List<List<PlanLeg>> waves(RingStep ring) {
        var everyone = members(ring)
                .flatMap(member -> member instanceof PlanChoice.Member.Known known ? Stream.of(known) : Stream.empty())
                .toList();
        return switch (ring.strategy()) {
            case PARALLEL -> together(everyone);
            case BY_LEVEL -> byLevel(everyone);
            case SEQUENTIAL, RANDOM, MOST_IDLE, LEAST_TALK, FEWEST_ANSWERED, MOST_IDLE_IN_LEVEL, ROUND_ROBIN ->
                PhoneWaves.inTurn(
                        everyone.stream().map(PlanChoice.Member.Known::waves).toList());
        };
    }

    /// Null when the waves say it all.
    @Nullable
    PlanChoice choice(RingStep ring) {
        var members = members(ring).toList();
        var lastAgents = ring.targets().stream().flatMap(this::lastAgents).toList();
        var fixed = ring.strategy().isFixed()
                && lastAgents.isEmpty()
                && members.stream().allMatch(PlanChoice.Member.Known.class::isInstance);
        return fixed ? null : new PlanChoice(ring.strategy(), members, lastAgents);
    }

    private Stream<PlanChoice.Member> members(RingStep ring) {
        return ring.targets().stream().flatMap(this::members);
    }

    private static List<List<PlanLeg>> byLevel(List<PlanChoice.Member.Known> everyone) {
        var levels = everyone.stream()
                .collect(Collectors.groupingBy(PlanChoice.Member.Known::rank, TreeMap::new, Collectors.toList()));
        return levels.values().stream()
                .map(WavePass::together)
                .flatMap(List::stream)
                .toList();
    }

    private static List<List<PlanLeg>> together(List<PlanChoice.Member.Known> everyone) {
        return PhoneWaves.together(
                everyone.stream().map(PlanChoice.Member.Known::waves).toList());
    }

    /// Each is one person, extension, number or address.
    private Stream<PlanChoice.Member> members(RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson(var person, var order, int seconds) ->
                Stream.of(known(indexes.person(person), 1, order, seconds));
            case RingTarget.OfGroup(var id, var order, int seconds, var _) -> {
                var group = indexes.group(id);
                yield group.members().stream()
                        .map(member -> known(indexes.person(member), group.rank(member), order, seconds));
            }
            case RingTarget.OfExtension(var extension, int seconds) -> Stream.of(ofExtension(extension, seconds));
            case RingTarget.OfPhone(var number, int seconds) ->
                Stream.of(bare(new PlanLeg.Outside(number, null, seconds)));
            case RingTarget.OfSip(var address, int seconds) -> Stream.of(bare(new PlanLeg.Exchange(address, seconds)));
            case RingTarget.OfDuty(var rota, var order, int seconds) ->
                Stream.of(new PlanChoice.Member.OnDuty(indexes.rota(rota), order, seconds));
            case RingTarget.OfVariable(var variable, int seconds) ->
                Stream.of(new PlanChoice.Member.Named(variable, seconds));
        };
    }

    private Stream<PlanChoice.LastOf> lastAgents(RingTarget target) {
        return target instanceof RingTarget.OfGroup group && group.lastAgentDays() != null
                ? Stream.of(new PlanChoice.LastOf(
                        group.group(),
                        indexes.group(group.group()).members(),
                        group.lastAgentDays(),
                        group.contacts(),
                        group.timeoutSeconds()))
                : Stream.empty();
    }

    private static PlanChoice.Member bare(PlanLeg leg) {
        return new PlanChoice.Member.Known(null, 1, List.of(List.of(leg)));
    }

    private static PlanChoice.Member known(Person person, int rank, ContactOrder order, int seconds) {
        return new PlanChoice.Member.Known(
                person.id(), rank, PhoneWaves.of(person.id(), person.contacts(), order, seconds));
    }

    private PlanChoice.Member ofExtension(String extension, int seconds) {
        var owner = indexes.personAt(extension);
        return new PlanChoice.Member.Known(owner.map(Person::id).orElse(null), 1, extensionWaves(extension, seconds));
    }

    /// The owner's SIP phones; an account that nobody has as a contact rings when it is named like the
    /// extension.
    List<List<PlanLeg>> extensionWaves(String extension, int seconds) {
        var owner = indexes.personAt(extension);
        if (owner.isPresent()) {
            return PhoneWaves.of(owner.get().id(), owner.get().contacts(), ContactOrder.SIP_ONLY, seconds);
        }
        return indexes.account(extension)
                .map(account -> List.of(List.<PlanLeg>of(new PlanLeg.Account(extension, account.person(), seconds))))
                .orElse(List.of());
    }
}
