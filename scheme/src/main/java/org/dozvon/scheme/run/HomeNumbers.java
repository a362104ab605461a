package org.dozvon.scheme.run;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Region;
import org.dozvon.scheme.model.Regions;

/// What whoever holds a company's phone may have it pay for without anybody's leave: ordinary numbers of the country
/// of one of its own. A stolen phone would dial others.
public final class HomeNumbers {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /// What calls to it cost nobody knows beforehand, or its owner is paid for them.
    private static final Set<PhoneNumberType> DEAR_TYPES = EnumSet.of(
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.PAGER,
            PhoneNumberType.PERSONAL_NUMBER);

    /// Satellites and networks of no country.
    private static final String NO_COUNTRY = "001";

    /// Numbers that cost extra, and those of satellites, under a home code, as far as the library lacks them.
    private static final PhoneRanges DEAR = PhoneRanges.of(List.of(
            "+7801*", "+7802*", "+7803*", "+7805*", "+7806*", "+7807*", "+7808*", "+7809*", "+7954*", "+1900*",
            "+1976*", "+449*", "+4487*", "+4484*", "+4470*"));

    /// Lands that carriers bill as abroad, under a home code.
    private static final PhoneRanges ABROAD = PhoneRanges.of(List.of("+7840*", "+7940*"));

    private static final int RUSSIAN_CHARACTERS = 12;

    private static final List<PhoneRanges> COUNTRIES = Regions.all().stream()
            .filter(Region::isCountry)
            .map(HomeNumbers::numbers)
            .toList();

    private HomeNumbers() {}

    /// @param home one of the company's own
    public static boolean reach(PhoneNumber home, PhoneNumber to) {
        var code = PhoneRanges.code(to.value());
        return areNumbers(to)
                && !areDear(to)
                && !areAbroad(to.value())
                && COUNTRIES.stream()
                        .filter(numbers -> numbers.holds(PhoneRanges.code(home.value())))
                        .anyMatch(numbers -> numbers.holds(code));
    }

    /// Whether anybody in any country could have it. What nobody has is called by nobody, and costs nothing.
    public static boolean areNumbers(PhoneNumber to) {
        try {
            return PHONES.isValidNumber(PHONES.parse(to.value(), null));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    /// Whether what a call there costs is above the usual, or nobody knows it. A number of nobody costs nothing.
    public static boolean areDear(PhoneNumber to) {
        return !isWhole(to.value()) || DEAR.holds(PhoneRanges.code(to.value())) || isOfDearType(to);
    }

    private static boolean isOfDearType(PhoneNumber to) {
        try {
            var parsed = PHONES.parse(to.value(), null);
            return DEAR_TYPES.contains(PHONES.getNumberType(parsed))
                    || NO_COUNTRY.equals(PHONES.getRegionCodeForNumber(parsed));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    /// Whether carriers bill it as abroad, whatever its country code says.
    ///
    /// @param number E.164, or the beginning of such
    public static boolean areAbroad(String number) {
        return ABROAD.holds(PhoneRanges.code(number));
    }

    /// More digits than a number of the country has are another country's behind a trunk's own prefix.
    private static boolean isWhole(String e164) {
        return !e164.startsWith("+7") || e164.length() == RUSSIAN_CHARACTERS;
    }

    private static PhoneRanges numbers(Region region) {
        return PhoneRanges.of(List.of(region.code()));
    }
}
