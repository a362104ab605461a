package org.dozvon.scheme.run;

import java.util.List;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Region;
import org.dozvon.scheme.model.Regions;

/// What whoever holds a company's phone may have it pay for without anybody's leave: ordinary numbers of the country
/// of the number that the customer dialled. A stolen phone would dial others.
final class HomeNumbers {
    /// Numbers that cost extra, and those of satellites and of lands that carriers bill as abroad, under a home code.
    private static final PhoneRanges DEAR = PhoneRanges.of(List.of(
            "+7801*", "+7802*", "+7803*", "+7805*", "+7806*", "+7807*", "+7808*", "+7809*", "+7840*", "+7940*",
            "+7954*", "+1900*", "+1976*", "+449*", "+4487*", "+4484*", "+4470*"));

    private static final int RUSSIAN_CHARACTERS = 12;

    private HomeNumbers() {}

    /// @param home one of the company's own
    static boolean reach(PhoneNumber home, PhoneNumber to) {
        var code = PhoneRanges.code(to.value());
        return isWhole(to.value())
                && !DEAR.holds(code)
                && Regions.all().stream()
                        .filter(region -> !region.code().contains("-"))
                        .map(HomeNumbers::numbers)
                        .filter(numbers -> numbers.holds(PhoneRanges.code(home.value())))
                        .anyMatch(numbers -> numbers.holds(code));
    }

    /// More digits than a number of the country has are another country's behind a trunk's own prefix.
    private static boolean isWhole(String e164) {
        return !e164.startsWith("+7") || e164.length() == RUSSIAN_CHARACTERS;
    }

    private static PhoneRanges numbers(Region region) {
        return PhoneRanges.of(List.of(region.code()));
    }
}
