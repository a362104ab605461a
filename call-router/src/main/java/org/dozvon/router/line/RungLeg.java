package org.dozvon.router.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SipAddress;
import org.dozvon.scheme.plan.PlanLeg;
import org.jspecify.annotations.Nullable;

/// A phone that rings, under a channel name that we gave it beforehand, so that whatever happens to it
/// can be told.
///
/// @param contact of the one device that rings, null when the node finds it by the account
record RungLeg(String id, PlanLeg leg, @Nullable String contact) {
    // What a channel variable may hold.
    private static final int LONGEST_WRITTEN = 3_000;
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f-]{36}):([aos]):([^;]+?):([a-z0-9-]*)");

    static RungLeg ring(PlanLeg leg) {
        return new RungLeg(UUID.randomUUID().toString(), leg, null);
    }

    static RungLeg ring(PlanLeg leg, String contact) {
        return new RungLeg(UUID.randomUUID().toString(), leg, contact);
    }

    @Nullable
    String person() {
        var person = leg.person();
        return person == null ? null : person.value();
    }

    String endpoint() {
        return leg.endpoint();
    }

    /// For the channel, so that the next router knows whom the caller talked to. Empty when they are too
    /// many for it.
    static String write(List<RungLeg> legs) {
        var written = legs.stream().map(RungLeg::written).collect(Collectors.joining(";"));
        return written.length() > LONGEST_WRITTEN ? "" : written;
    }

    /// Empty when it cannot be read.
    static List<RungLeg> read(String written) {
        var legs = new ArrayList<RungLeg>();
        for (String one : written.split(";", -1)) {
            var leg = readOne(one);
            if (leg.isEmpty()) {
                return List.of();
            }
            legs.add(leg.get());
        }
        return legs;
    }

    private String written() {
        var kind = switch (leg) {
            case PlanLeg.Account _ -> "a";
            case PlanLeg.Outside _ -> "o";
            case PlanLeg.Exchange _ -> "s";
        };
        return String.join(":", id, kind, endpoint(), person() == null ? "" : person());
    }

    private static Optional<RungLeg> readOne(String written) {
        var matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var person = matcher.group(4).isEmpty() ? null : new PersonId(matcher.group(4));
            PlanLeg leg = switch (matcher.group(2)) {
                case "a" -> new PlanLeg.Account(matcher.group(3), person, 1);
                case "s" -> new PlanLeg.Exchange(new SipAddress(matcher.group(3)), 1);
                default -> new PlanLeg.Outside(new PhoneNumber(matcher.group(3)), person, 1);
            };
            return Optional.of(new RungLeg(matcher.group(1), leg, null));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
