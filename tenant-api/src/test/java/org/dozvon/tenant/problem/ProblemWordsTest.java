package org.dozvon.tenant.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemWordsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /// A code that is written where the problem is told of.
    private static final Pattern CODE =
            Pattern.compile("(?:\\bof\\(\\s*\\d+,|ofUse\\(|refusal\\(|ofField\\([^;]*?,)\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyProblemHasWords(String language) throws IOException {
        var codes = codes();

        assertThat(codes).contains("not-found", "input-invalid", "group-unknown", "sound-unknown", "yaml-alias");
        assertThat(words(language).keySet()).containsAll(codes);
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(words("ru").keySet()).isEqualTo(words("en").keySet());
    }

    /// Whoever adds one sees whether it is there already.
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void wordsStandInTheOrderOfTheirCodes(String language) throws IOException {
        var codes = Files.readAllLines(Path.of("src/main/resources/problems_" + language + ".properties")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("title."))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(codes).isSorted().doesNotHaveDuplicates();
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("problems", Locale.of(language));
    }

    private static TreeSet<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ProblemWordsTest::codesOf)
                    .forEach(codes::add);
        }
        return codes;
    }

    private static Stream<String> codesOf(Path file) {
        try {
            return CODE.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
