package org.dozvon.web;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/// What the build itself does not check of templates, texts and walls.
class SourcesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle=|<style|\\son[a-z]+=\"|hx-on|js:|javascript:|<script(?! type=\"application/json\")");

    static Stream<Path> templates() throws IOException {
        return files("templates", ".html");
    }

    static Stream<Path> scripts() throws IOException {
        return files("web", ".js");
    }

    static Stream<Path> texts() throws IOException {
        return Stream.concat(files("messages", "_en.properties"), files("editor", "_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateShouldHoldNeitherRussianNorWhatThePolicyForbids(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern(CYRILLIC).doesNotContainPattern(INLINE);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptShouldHoldNoRussian(Path script) throws IOException {
        assertThat(Files.readString(script)).doesNotContainPattern(CYRILLIC);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void bothLanguagesShouldHaveTheSameTexts(Path english) throws IOException {
        var russian = Path.of(english.toString().replace("_en.", "_ru."));

        assertThat(read(russian).stringPropertyNames()).isEqualTo(read(english).stringPropertyNames());
        assertThat(read(russian).values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void theConsoleShouldMeetTheOtherServicesOnlyThroughSchemeAndRest() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.dozvon");

        noClasses()
                .that()
                .resideInAPackage("org.dozvon.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dozvon.records..",
                        "org.dozvon.esl..",
                        "org.dozvon.tenant..",
                        "org.dozvon.router..",
                        "org.dozvon.gateway..",
                        "org.dozvon.reporting..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("org.dozvon.web.language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.dozvon.web.page..", "org.dozvon.web.client..")
                .check(classes);
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return List.copyOf(
                    files.filter(file -> file.toString().endsWith(ending)).toList())
                    .stream();
        }
    }
}
