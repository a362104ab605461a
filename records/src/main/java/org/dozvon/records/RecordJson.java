package org.dozvon.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.dozvon.scheme.model.SchemeJson;

/// Writes and reads every record. A field that a newer writer added is passed over, an enum constant that it added
/// becomes UNKNOWN.
public final class RecordJson {
    private static final com.fasterxml.jackson.databind.ObjectMapper MAPPER = SchemeJson.WIRE
            .copy()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);

    private RecordJson() {}

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Expected to write " + value.getClass().getSimpleName() + " as JSON, but " + e.getOriginalMessage(),
                    e);
        }
    }

    /// @throws MalformedRecordException when the bytes are not such a record: set it aside, go on
    public static <T> T read(byte[] bytes, Class<T> type) throws MalformedRecordException {
        try {
            var value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new MalformedRecordException(type, "it says null", null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedRecordException(type, e.getOriginalMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw new MalformedRecordException(type, String.valueOf(e.getMessage()), e);
        }
    }
}
