package org.dozvon.scheme.model;

import java.util.List;
import java.util.stream.Stream;

/// Where a number is at home: a country (`KZ`, ISO 3166-1) or a part of one (`RU-SPE`, ISO 3166-2).
///
/// @param beginnings of its numbers, digits with the country's code and no plus
public record Region(String code, String english, String russian, List<String> beginnings) {
    public Region {
        beginnings = List.copyOf(beginnings);
    }

    public boolean isCountry() {
        return code.length() == 2;
    }

    Region with(List<String> more) {
        return new Region(
                code,
                english,
                russian,
                Stream.concat(beginnings.stream(), more.stream()).toList());
    }

    public String name(Language language) {
        return language == Language.RUSSIAN ? russian : english;
    }
}
