package org.dozvon.scheme.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.PersonId;

/// The phones of people as waves: what is in a wave rings together, the waves ring in turn.
public final class PhoneWaves {
    private PhoneWaves() {}

    /// A person rung "in turn" has a wave for each contact.
    public static List<List<PlanLeg>> of(PersonId person, List<Contact> contacts, ContactOrder order, int seconds) {
        var legs =
                contacts.stream().map(contact -> leg(contact, person, seconds)).toList();
        return switch (order) {
            case ALL_AT_ONCE -> wave(legs);
            case IN_TURN -> legs.stream().map(List::of).toList();
            case MAIN_ONLY -> wave(legs.stream().limit(1).toList());
            case SIP_ONLY ->
                wave(legs.stream().filter(PlanLeg.Account.class::isInstance).toList());
        };
    }

    /// One after the other, each with all their waves.
    public static List<List<PlanLeg>> inTurn(List<List<List<PlanLeg>>> everyone) {
        return everyone.stream()
                .flatMap(List::stream)
                .map(PhoneWaves::withoutDoubles)
                .toList();
    }

    /// Everybody's first waves ring together, then everybody's second.
    public static List<List<PlanLeg>> together(List<List<List<PlanLeg>>> everyone) {
        var waves = new ArrayList<List<PlanLeg>>();
        for (var own : everyone) {
            for (int i = 0; i < own.size(); i++) {
                if (i == waves.size()) {
                    waves.add(new ArrayList<>());
                }
                waves.get(i).addAll(own.get(i));
            }
        }
        return waves.stream().map(PhoneWaves::withoutDoubles).toList();
    }

    private static PlanLeg leg(Contact contact, PersonId person, int seconds) {
        return switch (contact) {
            case Contact.Sip(var account) -> new PlanLeg.Account(account, person, seconds);
            case Contact.Phone(var number) -> new PlanLeg.Outside(number, person, seconds);
        };
    }

    private static List<List<PlanLeg>> wave(List<PlanLeg> legs) {
        return legs.isEmpty() ? List.of() : List.of(legs);
    }

    /// A phone that is in a wave twice (a person in two groups) rings once, for the longer of its times.
    private static List<PlanLeg> withoutDoubles(List<PlanLeg> wave) {
        var legs = new LinkedHashMap<String, PlanLeg>();
        wave.forEach(leg -> legs.merge(leg.endpoint(), leg, PhoneWaves::longer));
        return List.copyOf(legs.values());
    }

    private static PlanLeg longer(PlanLeg first, PlanLeg second) {
        return second.timeoutSeconds() > first.timeoutSeconds() ? second : first;
    }
}
