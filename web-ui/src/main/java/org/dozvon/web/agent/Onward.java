package org.dozvon.web.agent;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dozvon.web.client.DeskApi.Place;
import org.dozvon.web.language.Formats;

/// Where somebody wants to send a caller: what they have chosen, or a number that they have typed.
final class Onward {
    private static final Pattern CHOSEN = Pattern.compile("(person|queue|scheme)\\.([a-z0-9][a-z0-9-]{0,63})");
    private static final Pattern INSIDE = Pattern.compile("[0-9]{2,6}");
    private static final Pattern OUTSIDE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private Onward() {}

    /// What was typed comes first: whoever types has looked for it among the others.
    static Optional<Place> read(String chosen, String typed, Formats formats) {
        if (!typed.isBlank()) {
            return number(typed.strip(), formats);
        }
        var matcher = CHOSEN.matcher(chosen);
        return matcher.matches() ? Optional.of(new Place(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static Optional<Place> number(String typed, Formats formats) {
        if (INSIDE.matcher(typed).matches()) {
            return Optional.of(new Place("inside", typed));
        }
        var number = formats.typedNumber(typed);
        return OUTSIDE.matcher(number).matches() ? Optional.of(new Place("phone", number)) : Optional.empty();
    }
}
