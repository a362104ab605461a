package org.dozvon.standalone;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dozvon.infra.Infra;
import org.dozvon.records.Topics;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {
    @Test
    void infraMakesJustTheTopicsThatTheRecordsName() throws IOException {
        // Given
        var named = Arrays.stream(Topics.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(TopicsTest::value)
                .toList();

        // When
        try (var table = Infra.class.getResourceAsStream("topics.txt")) {
            var made = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("dozvon."))
                    .map(line -> line.split(" ")[0])
                    .toList();

            // Then
            assertThat(made).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
