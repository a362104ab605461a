package org.dozvon.web.editor;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The editor says the same in both languages.
class StringsTest {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    @Test
    void bothLanguagesShouldHaveTheSameKeys() throws Exception {
        assertThat(Samples.strings("ru").stringPropertyNames())
                .isEqualTo(Samples.strings("en").stringPropertyNames());
    }

    @Test
    void bothLanguagesShouldFillTheSameSlots() throws Exception {
        var english = Samples.strings("en");
        Samples.strings("ru")
                .forEach((key, text) -> assertThat(slots((String) text))
                        .as((String) key)
                        .isEqualTo(slots(english.getProperty((String) key))));
    }

    @Test
    void pluralsShouldHaveAllFormsOfTheirLanguage() throws Exception {
        var english = Samples.strings("en");
        Samples.strings("ru").forEach((key, text) -> {
            if (((String) text).contains("|")) {
                assertThat(((String) text).split("\\|")).as((String) key).hasSize(3);
                assertThat(english.getProperty((String) key).split("\\|"))
                        .as((String) key)
                        .hasSize(2);
            }
        });
    }

    private static java.util.Set<String> slots(String text) {
        var found = new java.util.TreeSet<String>();
        SLOT.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
