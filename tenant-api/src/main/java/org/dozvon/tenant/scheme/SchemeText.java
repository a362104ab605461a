package org.dozvon.tenant.scheme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.List;
import org.dozvon.scheme.model.JsonRefused;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.rehearse.SchemeFile;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemItem;

/// Schemes as JSON or YAML, in one order of fields, so that equal schemes are equal texts.
final class SchemeText {
    /// Far above any scheme that a person draws.
    static final int LENGTH_AT_MOST = 1024 * 1024;

    /// Several times what a scheme needs.
    static final int NESTED_AT_MOST = 50;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    /// How a text is written.
    enum Notation {
        JSON("application/json", "json"),
        YAML("application/yaml", "yaml");

        private final String mediaType;
        private final String ending;

        Notation(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return ending;
        }

        static Notation named(String name) {
            return switch (name) {
                case "json" -> JSON;
                case "yaml" -> YAML;
                default -> throw ProblemException.ofField("format", "value-invalid");
            };
        }
    }

    private SchemeText() {}

    static String write(SchemeFile file, Notation notation) {
        try {
            return switch (notation) {
                case JSON -> pretty().writeValueAsString(file) + "\n";
                case YAML -> SchemeJson.MAPPER.writer().with(YAML).writeValueAsString(file);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected to write a scheme, but " + e.getOriginalMessage(), e);
        }
    }

    /// @throws ProblemException 422 with the line and the field that cannot be
    static SchemeFile read(String text, Notation notation) {
        if (text.length() > LENGTH_AT_MOST) {
            throw ProblemException.of(413, "text-too-large");
        }
        try {
            survey(text, notation);
            return SchemeJson.read(parser(text, notation), SchemeFile.class);
        } catch (JsonRefused refused) {
            throw refusal(
                    refused.code(),
                    refused.path(),
                    line(text, notation, refused),
                    String.valueOf(refused.getMessage()));
        } catch (IOException e) {
            throw refusal("json-malformed", "", lineOf(e), why(e));
        }
    }

    private static int line(String text, Notation notation, JsonRefused refused) {
        try (var parser = parser(text, notation)) {
            var found = TextLines.of(parser, refused.path());
            return found > 0 ? found : refused.line();
        } catch (IOException _) {
            return refused.line();
        }
    }

    /// A text that repeats itself by reference, or goes deep, is short to send and long to read; a scheme has no use
    /// for either.
    private static void survey(String text, Notation notation) throws IOException {
        try (var parser = parser(text, notation)) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    throw refusal("yaml-alias", "", line(parser), "");
                }
                if (parser.getParsingContext().getNestingDepth() > NESTED_AT_MOST) {
                    throw refusal("text-too-deep", "", line(parser), "");
                }
            }
        }
    }

    private static JsonParser parser(String text, Notation notation) throws IOException {
        return switch (notation) {
            case JSON -> JSON.createParser(text);
            case YAML -> YAML.createParser(text);
        };
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int lineOf(IOException e) {
        return e instanceof JsonProcessingException at && at.getLocation() != null
                ? at.getLocation().getLineNr()
                : 0;
    }

    private static String why(IOException e) {
        return String.valueOf(e instanceof JsonProcessingException told ? told.getOriginalMessage() : e.getMessage());
    }

    private static ProblemException refusal(String code, String path, int line, String why) {
        return ProblemException.of(422, "text-unreadable", List.of(ProblemItem.ofText(line, path, code, why)));
    }

    private static ObjectWriter pretty() {
        return SchemeJson.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT);
    }
}
