package org.dozvon.scheme.run;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.PhoneNumber;

/// Numbers as somebody in a country dials them.
final class Numbering {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();

    /// Reaches help on every mobile of the world.
    private static final String EVERYWHERE = "112";

    /// As one still dials at home: 01 is 101.
    private static final Pattern OLD_RUSSIAN = Pattern.compile("0[1-4]");

    /// Where 101 to 104 are the fire brigade, the police, an ambulance and the gas service; the library lacks some.
    private static final Set<String> COUNTRIES_OF_104 = Set.of("RU", "BY", "KZ", "KG", "UA", "UZ", "AM", "MD");

    /// Where a company without a number is: nobody knows. Whoever calls for help there dials what they know.
    static final String NOWHERE = "ZZ";

    private static final Pattern HELP_ANYWHERE = Pattern.compile("911|999|10[1-4]");

    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{3,20}");

    private Numbering() {}

    /// A number somewhere.
    ///
    /// @param country where: `RU`; of a number of no country `001`
    /// @param isDear  paid above the usual, by satellite, or nobody knows what
    record Reading(PhoneNumber number, String country, boolean isDear) {}

    /// @param country where the company is
    /// @return as the network wants it
    static Optional<String> emergency(String dialled, String country) {
        boolean isOldRussian = country.equals("RU") || country.equals(NOWHERE);
        var digits = isOldRussian && OLD_RUSSIAN.matcher(dialled).matches() ? "1" + dialled : dialled;
        boolean isOne = digits.matches("[1-9][0-9]{2,5}")
                && (digits.equals(EVERYWHERE)
                        || (country.equals(NOWHERE)
                                && HELP_ANYWHERE.matcher(digits).matches())
                        || SHORT.isEmergencyNumber(digits, country)
                        || (COUNTRIES_OF_104.contains(country) && digits.matches("10[1-4]")));
        return isOne ? Optional.of(digits) : Optional.empty();
    }

    /// Empty when it is no number of any country.
    static Optional<Reading> read(String dialled, String country) {
        if (!DIGITS.matcher(dialled).matches()) {
            return Optional.empty();
        }
        try {
            var parsed = PHONES.parse(dialled, country);
            return PHONES.isValidNumber(parsed) ? Optional.of(reading(parsed)) : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /// Where a number of the company is.
    static Optional<String> country(PhoneNumber own) {
        try {
            return Optional.ofNullable(PHONES.getRegionCodeForNumber(PHONES.parse(own.value(), null)))
                    .filter(PHONES.getSupportedRegions()::contains);
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    private static Reading reading(Phonenumber.PhoneNumber parsed) {
        var country = PHONES.getRegionCodeForNumber(parsed);
        var number = new PhoneNumber(PHONES.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164));
        return new Reading(number, country, HomeNumbers.areDear(number));
    }
}
