package org.dozvon.scheme.model;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.Samples;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.plan.TenantPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The golden files are the form that is kept and that crosses processes: a change here is a change for every reader.
/// `-Dgolden.write=true` writes them anew.
class SchemeJsonTest {
    @Test
    void aSchemeOfEveryStepKeepsItsForm() {
        assertGolden("scheme.json", Samples.main(), Scheme.class);
    }

    @Test
    void aTenantKeepsItsForm() {
        assertGolden("tenant.json", Samples.motor(), Tenant.class);
    }

    @Test
    void aPlanKeepsItsForm() {
        assertGolden("plan.json", Compiler.compile(Samples.motor(), 42), TenantPlan.class);
    }

    @Test
    void theDigestDoesNotDependOnTheOrderOfDrawing() {
        var one = Draw.scheme("main", Draw.menu("m", "12", "1>h", "2>m"), Draw.hangup("h"));
        var other = Draw.scheme("main", Draw.menu("m", "12", "2>m", "1>h"), Draw.hangup("h"));

        assertThat(SchemeJson.digest(other)).isEqualTo(SchemeJson.digest(one)).matches("[0-9a-f]{64}");
        assertThat(SchemeJson.digest(Draw.scheme("main", Draw.hangup("h")))).isNotEqualTo(SchemeJson.digest(one));
    }

    @Test
    void anUnknownFieldIsNamedWithItsPlace() {
        assertThatThrownBy(
                        () -> read(
                                "{'id':'main','name':'M','entry':'h','steps':[{'type':'hangup','id':'h','cause':'normal','colour':'red'}]}"))
                .isInstanceOfSatisfying(JsonRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("json-field-unknown");
                    assertThat(refused.path()).isEqualTo("steps[0].colour");
                })
                .hasMessageContaining("'colour'")
                .hasMessageContaining("correct its name");
    }

    @Test
    void aMissingFieldIsNamedWithItsPlace() {
        assertRefused("{'id':'main','name':'M','entry':'h'}", "json-field-missing", "");
        assertRefused("{'id':'main','name':'M','steps':[]}", "json-field-missing", "entry");
        assertRefused(
                "{'id':'main','name':'M','entry':'p','steps':[{'type':'play','id':'p'}]}",
                "json-field-missing",
                "steps[0].prompt");
    }

    @Test
    void anUnknownKindOfStepIsNamed() {
        assertRefused(
                "{'id':'main','name':'M','entry':'p','steps':[{'type':'dance','id':'p'}]}",
                "json-kind-unknown",
                "steps[0]");
    }

    @Test
    void aValueOfTheWrongFormIsToldWithTheReason() {
        assertThatThrownBy(() -> read("{'id':'Main Scheme','name':'M','entry':'h','steps':[]}"))
                .isInstanceOfSatisfying(
                        JsonRefused.class, refused -> assertThat(refused.code()).isEqualTo("json-value-invalid"))
                .hasMessageContaining("lower-case letters");
    }

    @Test
    void whatIsNotJsonIsRefused() {
        assertRefused("{'id':", "json-malformed", "");
        assertRefused("null", "json-missing", "");
    }

    @Test
    void aLabelAndExitsMayBeLeftOut() {
        var scheme = read(
                "{'id':'main','name':'M','entry':'p','steps':[{'type':'play','id':'p','prompt':{'kind':'stock','phrase':'greeting'}}]}");

        assertThat(scheme.steps()).isEqualTo(List.of(Draw.play("p")));
    }

    private static void assertRefused(String json, String code, String path) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(JsonRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.path()).isEqualTo(path);
        });
    }

    private static Scheme read(String json) {
        return SchemeJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Scheme.class);
    }

    private static <T extends Record> void assertGolden(String name, T value, Class<T> type) {
        try {
            var file = Path.of("src/test/resources/golden", name);
            var pretty = SchemeJson.MAPPER
                            .copy()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(value) + "\n";
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, pretty);
            }
            assertThat(pretty).isEqualTo(Files.readString(file));
            assertThat(SchemeJson.read(Files.readAllBytes(file), type)).isEqualTo(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
