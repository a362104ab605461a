package org.dozvon.router.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VariablesTest {
    @Test
    void everyVariableOnAChannelIsToldToOperators() throws IOException {
        var told = Files.readString(Path.of(System.getProperty("dozvon.root"), "docs", "freeswitch.md"));

        assertThat(Arrays.stream(Variables.class.getDeclaredFields()).map(VariablesTest::name))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(told).contains("`" + name + "`"));
    }

    private static String name(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
