package org.dozvon.records.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/// Writes a fact of an unknown kind field by field as it came, in place of a type of our own.
final class UnknownFactWriter extends JsonSerializer<CallFact.Unknown> {
    @Override
    public void serialize(CallFact.Unknown fact, JsonGenerator json, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(fact.fields(), json);
    }

    @Override
    public void serializeWithType(
            CallFact.Unknown fact, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(fact, json, provider);
    }
}
