package org.dozvon.tenant.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.dozvon.scheme.model.SchemeJson;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Requests and answers are written by the mapper of schemes: unknown fields are refused, absent stands for null.
class JsonForm {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return SchemeJson.MAPPER.copy();
    }
}
