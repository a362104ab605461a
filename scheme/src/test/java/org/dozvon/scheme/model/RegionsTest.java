package org.dozvon.scheme.model;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.run.PhoneRanges;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegionsTest {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Map<String, PhoneRanges> RANGES =
            Regions.all().stream().collect(Collectors.toMap(Region::code, RegionsTest::ranges));

    static Stream<Region> countries() {
        return Regions.all().stream().filter(Region::isCountry);
    }

    static Stream<Region> parts() {
        return Regions.all().stream().filter(region -> !region.isCountry());
    }

    @ParameterizedTest
    @MethodSource("countries")
    void theNumbersOfACountryShouldBeItsOwnAlone(Region country) {
        var example = PHONES.format(PHONES.getExampleNumber(country.code()), PhoneNumberFormat.E164);

        assertThat(RANGES.entrySet().stream()
                        .filter(each -> !each.getKey().contains("-"))
                        .filter(each -> each.getValue().holds(PhoneRanges.code(example)))
                        .map(Map.Entry::getKey))
                .as(example)
                .containsExactly(country.code());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPartShouldLieWithinItsCountryAndApartFromItsNeighbours(Region part) {
        var country = part.code().substring(0, 2);
        var others = parts().filter(each -> !each.equals(part))
                .flatMap(each -> each.beginnings().stream())
                .collect(Collectors.toSet());

        assertThat(part.beginnings()).allSatisfy(digits -> {
            assertThat(RANGES.get(country).holds(PhoneRanges.code("+" + digits + "0000000")))
                    .as(digits)
                    .isTrue();
            assertThat(others).doesNotContain(digits);
        });
        assertThat(Set.of(part.english(), part.russian())).doesNotContain("");
    }

    private static PhoneRanges ranges(Region region) {
        return PhoneRanges.of(List.of(region.code()));
    }
}
