package org.dozvon.gateway.dialplan;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Carriers write the same number as +78123091500, 78123091500 or 88123091500. These are its readings in
/// E.164, the likeliest first; which one is meant, the plans know.
public final class DialledDigits {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern FORM = Pattern.compile("\\+?[0-9]{2,20}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ().-]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

    private final String country;

    public DialledDigits(String country) {
        if (!PHONES.getSupportedRegions().contains(country)) {
            throw new IllegalArgumentException(
                    "Expected dozvon.gateway.country to be a country like RU, but got '%s'.".formatted(country));
        }
        this.country = country;
    }

    /// Empty when it is no number at all.
    public List<String> readings(String dialled) {
        if (!FORM.matcher(dialled).matches()) {
            return List.of();
        }
        var readings = new LinkedHashSet<String>();
        readings.add(dialled.startsWith("+") ? dialled : "+" + dialled);
        asDialledIn(country, dialled).ifPresent(readings::add);
        readings.removeIf(one -> !E164.matcher(one).matches());
        return List.copyOf(readings);
    }

    /// A caller's number in E.164; empty when it is hidden or no number of any country. Carriers show their own
    /// countrymen as one dials at home, so a number without a country is of the one that was dialled.
    public Optional<String> caller(String shown, String dialled) {
        var digits = BETWEEN_DIGITS.matcher(shown).replaceAll("");
        return FORM.matcher(digits).matches()
                ? callers(digits, homeOf(dialled))
                        .filter(DialledDigits::isSomebodys)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<String> callers(String digits, String home) {
        if (digits.startsWith("+")) {
            return Stream.of(digits);
        }
        var abroad = Stream.of("+" + digits);
        var atHome = asDialledIn(home, digits).stream();
        boolean ownCode = digits.startsWith(Integer.toString(PHONES.getCountryCodeForRegion(home)));
        return ownCode ? Stream.concat(abroad, atHome) : Stream.concat(atHome, abroad);
    }

    // A number of no country, a freephone one for instance, is dialled from the node's own.
    private String homeOf(String dialled) {
        try {
            var region = PHONES.getRegionCodeForNumber(PHONES.parse(dialled, null));
            return PHONES.getSupportedRegions().contains(region) ? region : country;
        } catch (NumberParseException noNumber) {
            return country;
        }
    }

    private static boolean isSomebodys(String e164) {
        try {
            return PHONES.isValidNumber(PHONES.parse(e164, null));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    // Empty when the digits as they came are the only reading.
    private static Optional<String> asDialledIn(String country, String dialled) {
        try {
            return Optional.of(PHONES.format(PHONES.parse(dialled, country), PhoneNumberUtil.PhoneNumberFormat.E164));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
