package org.dozvon.scheme.words;

import java.util.List;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.PhoneNumber;

/// A telephone number as people write it: "+7 903 555-01-04". Only the countries whose grouping is the same for all of
/// their numbers that companies have; any other stays in E.164, which everybody can read and dial.
final class ShownNumber {
    private static final List<Grouping> GROUPINGS = List.of(
            new Grouping("\\+7(\\d{3})(\\d{3})(\\d{2})(\\d{2})", "+7 $1 $2-$3-$4"),
            new Grouping("\\+1(\\d{3})(\\d{3})(\\d{4})", "+1 $1-$2-$3"),
            new Grouping("\\+44(20)(\\d{4})(\\d{4})", "+44 $1 $2 $3"),
            new Grouping("\\+44(7\\d{3})(\\d{6})", "+44 $1 $2"));

    private ShownNumber() {}

    private record Grouping(Pattern number, String shown) {
        Grouping(String number, String shown) {
            this(Pattern.compile(number), shown);
        }
    }

    static String of(PhoneNumber number) {
        for (var grouping : GROUPINGS) {
            var matcher = grouping.number().matcher(number.value());
            if (matcher.matches()) {
                return matcher.replaceFirst(grouping.shown());
            }
        }
        return number.value();
    }
}
