package org.dozvon.outside.crm;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A caller's number in the forms in which people write it into CRMs.
public final class Caller {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final String e164;
    private final @Nullable PhoneNumber parsed;

    private Caller(String e164, @Nullable PhoneNumber parsed) {
        this.e164 = e164;
        this.parsed = parsed;
    }

    public static Caller of(String e164) {
        return new Caller(e164, parsed(e164, null));
    }

    /// `+79035550199`
    public String e164() {
        return e164;
    }

    /// `79035550199`
    String digits() {
        return e164.substring(1);
    }

    /// Without the country: `9035550199`.
    String national() {
        return parsed == null ? digits() : NUMBERS.getNationalSignificantNumber(parsed);
    }

    /// All that a phone book might have: with the country, without, and as it is dialled at home (`89035550199`).
    List<String> forms() {
        return Stream.of(e164, digits(), dialledAtHome(), national()).distinct().toList();
    }

    /// Whether that is this caller, however it was written: `8 (903) 555-01-99`.
    boolean isWrittenAs(@Nullable String written) {
        if (written == null || written.length() > 60) {
            return false;
        }
        var other = parsed(written, region());
        return other != null && NUMBERS.format(other, PhoneNumberFormat.E164).equals(e164);
    }

    private String dialledAtHome() {
        return parsed == null
                ? digits()
                : NUMBERS.format(parsed, PhoneNumberFormat.NATIONAL).replaceAll("[^0-9]", "");
    }

    private @Nullable String region() {
        return parsed == null ? null : NUMBERS.getRegionCodeForCountryCode(parsed.getCountryCode());
    }

    private static @Nullable PhoneNumber parsed(String written, @Nullable String region) {
        try {
            return NUMBERS.parse(written, region);
        } catch (NumberParseException e) {
            return null;
        }
    }
}
