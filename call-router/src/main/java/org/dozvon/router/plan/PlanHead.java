package org.dozvon.router.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dozvon.scheme.model.SchemeJson;
import org.jspecify.annotations.Nullable;

/// What a router has to know of a plan before its first call: read in one pass over the bytes, without building the
/// plan. At 100,000 tenants this is what decides how long a start takes.
record PlanHead(String tenant, long version, Instant publishedAt, Set<String> numbers) {
    PlanHead {
        numbers = Set.copyOf(numbers);
    }

    static PlanHead scan(byte[] record) throws UnreadablePlanException {
        try (var parser = SchemeJson.WIRE.getFactory().createParser(record)) {
            var scan = new Scan();
            scan.envelope(parser);
            return scan.head();
        } catch (IOException | DateTimeException broken) {
            throw new UnreadablePlanException("it is no record of a plan: " + broken.getMessage(), broken);
        }
    }

    private static final class Scan {
        private @Nullable String tenant;
        private @Nullable String planTenant;
        private long version = -1;
        private long planVersion = -1;
        private @Nullable Instant publishedAt;
        private final Set<String> numbers = new LinkedHashSet<>();

        void envelope(JsonParser parser) throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no JSON object");
            }
            for (String field; (field = parser.nextFieldName()) != null; ) {
                parser.nextToken();
                switch (field) {
                    case "tenantId" -> tenant = parser.getText();
                    case "version" -> version = parser.getLongValue();
                    case "publishedAt" -> publishedAt = Instant.parse(parser.getText());
                    case "plan" -> plan(parser);
                    default -> parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new IOException("something follows its end");
            }
        }

        private void plan(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new IOException("its plan is no JSON object");
            }
            for (String field; (field = parser.nextFieldName()) != null; ) {
                parser.nextToken();
                switch (field) {
                    case "tenant" -> planTenant = parser.getText();
                    case "version" -> planVersion = parser.getLongValue();
                    case "numbers" -> numbers(parser);
                    default -> parser.skipChildren();
                }
            }
        }

        private void numbers(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new IOException("its numbers are no JSON object");
            }
            for (String number; (number = parser.nextFieldName()) != null; ) {
                parser.nextToken();
                parser.skipChildren();
                numbers.add(number);
            }
        }

        PlanHead head() throws UnreadablePlanException {
            if (tenant == null || publishedAt == null || version < 0) {
                throw new UnreadablePlanException("it lacks its tenant, its version or its time", null);
            }
            if (!tenant.equals(planTenant) || version != planVersion) {
                throw new UnreadablePlanException("the plan in it is another tenant's or another version", null);
            }
            return new PlanHead(tenant, version, publishedAt, numbers);
        }
    }
}
