package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The one JSON mapper of schemes and plans: fields in the records' order, exits and other maps by their keys, absent
/// instead of null, unknown fields refused. So the same scheme is always the same bytes, and a misspelt field is not
/// lost in silence.
public final class SchemeJson {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /// For what crosses a process: a field that a newer writer added is passed over, so that a roll-out in any order
    /// works.
    public static final ObjectMapper WIRE = MAPPER.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private SchemeJson() {}

    /// The canonical bytes: what a digest is taken of.
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Expected to write " + value.getClass().getSimpleName() + " as JSON, but " + e.getOriginalMessage(),
                    e);
        }
    }

    /// SHA-256 of the canonical bytes, in hex: two drawings that mean the same have the same.
    public static String digest(Object value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(write(value)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256, which every JDK has, but it is not there.", e);
        }
    }

    /// Reads what a person or a program wrote.
    ///
    /// @throws JsonRefused when a field is unknown, missing or of the wrong form; it says where and what to do
    public static <T extends Record> T read(byte[] json, Class<T> type) {
        try {
            return read(MAPPER.createParser(json), type);
        } catch (IOException e) {
            throw JsonRefused.of(e);
        }
    }

    /// The same of another notation than JSON, such as YAML. The parser is read to its end.
    public static <T extends Record> T read(JsonParser parser, Class<T> type) {
        try (parser) {
            var value = MAPPER.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .<T>readValue(parser);
            if (value == null) {
                throw new JsonRefused("json-missing", "", "it says null");
            }
            RequiredFields.check(value);
            return value;
        } catch (IOException e) {
            throw JsonRefused.of(e);
        }
    }
}
