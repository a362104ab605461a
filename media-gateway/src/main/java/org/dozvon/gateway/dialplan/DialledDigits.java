package org.dozvon.gateway.dialplan;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Carriers write the same number as +78123091500, 78123091500 or 88123091500. These are its readings in
/// E.164, the likeliest first; which one is meant, the plans know.
public final class DialledDigits {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern FORM = Pattern.compile("\\+?[0-9]{2,20}");
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
        addAsDialledAtHome(readings, dialled);
        readings.removeIf(one -> !E164.matcher(one).matches());
        return List.copyOf(readings);
    }

    /// A caller's number in E.164; empty when it is hidden or no number of any country.
    public Optional<String> caller(String shown) {
        return readings(shown).stream().filter(DialledDigits::isSomebodys).findFirst();
    }

    private static boolean isSomebodys(String e164) {
        try {
            return PHONES.isValidNumber(PHONES.parse(e164, null));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    private void addAsDialledAtHome(Set<String> readings, String dialled) {
        try {
            readings.add(PHONES.format(PHONES.parse(dialled, country), PhoneNumberUtil.PhoneNumberFormat.E164));
        } catch (NumberParseException noNumber) {
            // Then the digits as they came are the only reading.
        }
    }
}
