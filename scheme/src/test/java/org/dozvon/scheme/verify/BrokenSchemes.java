package org.dozvon.scheme.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.Tenant;

/// A scheme that is broken on purpose, and what has to be said of it. The file names what it claims.
///
/// @param tenant the company of [Draw], with the members that the file replaces
record BrokenSchemes(String name, String code, Severity severity, Tenant tenant, Scheme scheme) {
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    static List<BrokenSchemes> all() {
        try (var files = Files.list(Path.of("src/test/resources/broken"))) {
            return files.sorted().map(BrokenSchemes::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrokenSchemes read(Path file) {
        try {
            var json = SchemeJson.MAPPER.readTree(Files.readAllBytes(file));
            var tenant = tenant(json);
            return new BrokenSchemes(
                    file.getFileName().toString().replace(".json", ""),
                    json.path("code").asText(),
                    SchemeJson.MAPPER.treeToValue(json.path("severity"), Severity.class),
                    tenant,
                    tenant.schemes().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Tenant tenant(JsonNode json) {
        ObjectNode whole = SchemeJson.MAPPER.valueToTree(Draw.tenant(Draw.scheme("main", Draw.hangup("h"))));
        whole.set("schemes", json.path("schemes"));
        json.path("tenant").properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        return SchemeJson.read(SchemeJson.write(whole), Tenant.class);
    }

    @Override
    public String toString() {
        return name;
    }
}
