package org.dozvon.tenant.access;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Приёмная, priyomnaya",
        "Clara's Café, clara-s-cafe",
        "Щука 2, shchuka-2",
        "«»…, id",
        "--Night  shift--, night-shift"
    })
    void anIdIsReadAsItsName(String name, String id) {
        assertThat(Slug.of(name)).isEqualTo(id).matches(Input.ID);
    }

    @Test
    void aTakenIdIsCountedOn() {
        assertThat(Slug.free("Main", Set.of("main", "main-2")::contains)).isEqualTo("main-3");
    }

    @Test
    void aLongNameMakesAnIdThatIsStillOne() {
        assertThat(Slug.of("щ".repeat(100))).hasSizeLessThanOrEqualTo(40).matches(Input.ID);
    }
}
