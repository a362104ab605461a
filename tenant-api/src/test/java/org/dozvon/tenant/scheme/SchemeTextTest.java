package org.dozvon.tenant.scheme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.rehearse.SchemeFile;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemItem;
import org.dozvon.tenant.scheme.SchemeText.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SchemeTextTest {
    private static final String WRITTEN_BY_HAND = """
            # A line that people read
            format: dozvon-scheme-1
            scheme:
              id: main
              name: Main
              entry: m
              reserve: {number: "+79035550104", timeoutSeconds: 30}
              steps:
                - type: menu
                  id: m
                  label: Отделы
                  prompt: {kind: stock, phrase: menu}
                  keys: [{key: "1", label: on}]
                  waitSeconds: 5
                  attempts: 2
                  exits: {"1": h, no-input: h}
                - {type: hangup, id: h, label: "", cause: normal}
            tests:
              - id: one
                name: One
                call: {caller: "+79031234567", moment: 2026-11-22T12:00, keys: ["1"]}
                expected: {ending: hung-up, path: [m, h]}
            """;

    @ParameterizedTest
    @EnumSource(Notation.class)
    void whatIsWrittenIsReadAsTheSame(Notation notation) {
        var file = SchemeText.read(WRITTEN_BY_HAND, Notation.YAML);

        var text = SchemeText.write(file, notation);

        assertThat(SchemeText.read(text, notation)).isEqualTo(file);
        assertThat(SchemeText.write(SchemeText.read(text, notation), notation)).isEqualTo(text);
        assertThat(text).contains("Отделы", "+79035550104");
    }

    @Test
    void yamlIsRead() {
        var file = SchemeText.read(WRITTEN_BY_HAND, Notation.YAML);

        assertThat(file.scheme().steps()).hasSize(2);
        assertThat(file.tests().getFirst().call().keys()).containsExactly("1");
        assertThat(SchemeText.write(file, Notation.YAML)).startsWith("format: \"dozvon-scheme-1\"\nscheme:\n");
    }

    @Test
    void anUnknownMemberIsRefusedWithItsLineAndItsPlace() {
        var item = refused(WRITTEN_BY_HAND.replace("attempts: 2", "attempts: 2\n      colour: red"), Notation.YAML);

        assertThat(item.code()).isEqualTo("json-field-unknown");
        assertThat(item.field()).isEqualTo("scheme.steps[0].colour");
        assertThat(item.message()).startsWith("Line 16, scheme.steps[0].colour: there is no such field.");
    }

    @Test
    void aMissingMemberIsRefusedWithItsPlace() {
        var item = refused(WRITTEN_BY_HAND.replace("      entry: m\n", "").replace("  entry: m\n", ""), Notation.YAML);

        assertThat(item.code()).isEqualTo("json-field-missing");
        assertThat(item.field()).isEqualTo("scheme.entry");
        assertThat(item.message()).startsWith("Line 3, ");
    }

    @Test
    void referencesAreRefusedHoweverFewTheyAre() {
        var bomb = """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                """;

        assertThat(refused(bomb, Notation.YAML).message()).startsWith("Line 2, references");
    }

    @Test
    void whatIsNoSchemeIsRefusedWithItsLine() {
        assertThat(refused("{", Notation.JSON).code()).isEqualTo("json-malformed");
        assertThat(refused("a: [", Notation.YAML).code()).isEqualTo("json-malformed");
        assertThat(refused("", Notation.YAML).code()).startsWith("json-");
        assertThat(refused("[]", Notation.JSON).code()).isEqualTo("json-value-invalid");
        assertThat(refused(WRITTEN_BY_HAND + "---\nformat: x\n", Notation.YAML).code())
                .startsWith("json-");
        assertThat(refused(WRITTEN_BY_HAND.replace("name: Main", "id: main"), Notation.YAML)
                        .code())
                .isEqualTo("json-malformed");
        assertThat(refused("[".repeat(100_000), Notation.JSON).code()).isEqualTo("text-too-deep");
        assertThat(refused("[".repeat(100_000), Notation.YAML).code()).isEqualTo("text-too-deep");
        assertThat(refused(WRITTEN_BY_HAND.replace("scheme-1", "scheme-2"), Notation.YAML)
                        .code())
                .isEqualTo("json-value-invalid");
    }

    @ParameterizedTest
    @EnumSource(Notation.class)
    void aTextThatGoesDeeperThanAnySchemeIsNotRead(Notation notation) {
        var deep = "{\"scheme\":\n" + "[".repeat(900) + "]".repeat(900) + "}";

        var item = refused(deep, notation);

        assertThat(item.code()).isEqualTo("text-too-deep");
        assertThat(item.message()).startsWith("Line 2, ");
    }

    @Test
    void aPlaceIsFoundWithoutReadingWhatLiesBesideIt() throws IOException {
        // Given
        var beside = "[".repeat(900) + "]".repeat(900);
        var text = "{\"beside\": " + beside + ",\n\"scheme\": {\"steps\": [" + beside + ",\n{\"a\": 1}]}}";

        // When
        try (var parser = new CountingParser(new JsonFactory().createParser(text))) {
            var line = TextLines.of(parser, "scheme.steps[1].b.c");

            // Then
            assertThat(line).isEqualTo(3);
            assertThat(parser.asked).isLessThan(20);
        }
    }

    private static final class CountingParser extends JsonParserDelegate {
        private int asked;

        CountingParser(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            asked++;
            return super.nextToken();
        }
    }

    @Test
    void aTextThatIsTooLargeIsNotRead() {
        var large = "#".repeat(SchemeText.LENGTH_AT_MOST) + "\n" + WRITTEN_BY_HAND;

        var refused = catchThrowableOfType(ProblemException.class, () -> SchemeText.read(large, Notation.YAML));

        assertThat(refused.code()).isEqualTo("text-too-large");
    }

    private static ProblemItem refused(String text, Notation notation) {
        var refused = catchThrowableOfType(ProblemException.class, () -> {
            SchemeFile file = SchemeText.read(text, notation);
            assertThat(file).as("a text that cannot be read").isNull();
        });
        assertThat(refused.code()).isEqualTo("text-unreadable");
        return refused.items().getFirst().in(Language.ENGLISH);
    }
}
