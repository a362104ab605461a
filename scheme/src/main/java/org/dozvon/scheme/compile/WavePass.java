package org.dozvon.scheme.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.plan.PlanLeg;

/// Turns the targets of a ring step into waves of phones: what is in a wave rings together, the waves ring in turn.
///
/// Everyone who is rung has waves of their own (a person rung "in turn" has one for each contact). In sequence these
/// follow each other; in parallel everyone's first waves ring together, then everyone's second.
final class WavePass {
    private final Indexes indexes;

    WavePass(Indexes indexes) {
        this.indexes = indexes;
    }

    List<List<PlanLeg>> waves(RingStep ring) {
        var everyone = ring.targets().stream().flatMap(this::rung).toList();
        var waves = switch (ring.strategy()) {
            case SEQUENTIAL -> everyone.stream().flatMap(List::stream).toList();
            case PARALLEL -> together(everyone);
        };
        return waves.stream().map(WavePass::withoutDoubles).toList();
    }

    /// Each element is the waves of one person, extension or number.
    private Stream<List<List<PlanLeg>>> rung(RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson(var person, var order, int seconds) ->
                Stream.of(waves(indexes.person(person), order, seconds));
            case RingTarget.OfGroup(var group, var order, int seconds) ->
                members(indexes.group(group)).map(member -> waves(member, order, seconds));
            case RingTarget.OfExtension(var extension, int seconds) -> Stream.of(waves(extension, seconds));
            case RingTarget.OfPhone(var number, int seconds) ->
                Stream.of(List.of(List.of(new PlanLeg.Outside(number, null, seconds))));
        };
    }

    private Stream<Person> members(Group group) {
        return group.members().stream().map(indexes::person);
    }

    private static List<List<PlanLeg>> waves(Person person, ContactOrder order, int seconds) {
        var legs = person.contacts().stream()
                .map(contact -> leg(contact, person, seconds))
                .toList();
        return switch (order) {
            case ALL_AT_ONCE -> wave(legs);
            case IN_TURN -> legs.stream().map(List::of).toList();
            case MAIN_ONLY -> wave(legs.stream().limit(1).toList());
            case SIP_ONLY -> wave(accounts(legs));
        };
    }

    /// The owner's SIP phones; an account that nobody has as a contact rings when it is named like the extension.
    private List<List<PlanLeg>> waves(String extension, int seconds) {
        var owner = indexes.personAt(extension);
        if (owner.isPresent()) {
            return waves(owner.get(), ContactOrder.SIP_ONLY, seconds);
        }
        return indexes.account(extension)
                .map(account -> wave(List.of(new PlanLeg.Account(extension, account.person(), seconds))))
                .orElse(List.of());
    }

    private static PlanLeg leg(Contact contact, Person person, int seconds) {
        return switch (contact) {
            case Contact.Sip(var account) -> new PlanLeg.Account(account, person.id(), seconds);
            case Contact.Phone(var number) -> new PlanLeg.Outside(number, person.id(), seconds);
        };
    }

    private static List<PlanLeg> accounts(List<PlanLeg> legs) {
        return legs.stream().filter(PlanLeg.Account.class::isInstance).toList();
    }

    private static List<List<PlanLeg>> wave(List<PlanLeg> legs) {
        return legs.isEmpty() ? List.of() : List.of(legs);
    }

    private static List<List<PlanLeg>> together(List<List<List<PlanLeg>>> everyone) {
        var waves = new ArrayList<List<PlanLeg>>();
        for (var own : everyone) {
            for (int i = 0; i < own.size(); i++) {
                if (i == waves.size()) {
                    waves.add(new ArrayList<>());
                }
                waves.get(i).addAll(own.get(i));
            }
        }
        return waves;
    }

    /// A phone that is in a wave twice (a person in two groups) rings once, for the longer of its times.
    private static List<PlanLeg> withoutDoubles(List<PlanLeg> wave) {
        var legs = new LinkedHashMap<String, PlanLeg>();
        wave.forEach(leg -> legs.merge(endpoint(leg), leg, WavePass::longer));
        return List.copyOf(legs.values());
    }

    private static PlanLeg longer(PlanLeg first, PlanLeg second) {
        return second.timeoutSeconds() > first.timeoutSeconds() ? second : first;
    }

    private static String endpoint(PlanLeg leg) {
        return switch (leg) {
            case PlanLeg.Account account -> account.account();
            case PlanLeg.Outside outside -> outside.number().value();
        };
    }
}
