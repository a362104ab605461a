package org.dozvon.infra;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicTableTest {
    @Test
    void aLineIsANamePartitionsAndSettings() {
        // When
        var topics = TopicTable.parse("# why\n\na.v1  12  cleanup.policy=compact,delete retention.ms=5\n");

        // Then
        assertThat(topics).hasSize(1);
        assertThat(topics.getFirst().partitions()).isEqualTo(12);
        assertThat(topics.getFirst().settings())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "5");
    }

    @Test
    void plansAreCompactedAndAllTopicsOfTenantsHaveTheSamePartitions() {
        // When
        var topics = TopicTable.read();

        // Then
        assertThat(topics)
                .filteredOn(topic -> topic.name().equals("dozvon.plans.v1"))
                .allSatisfy(plans -> assertThat(plans.settings())
                        .containsEntry("cleanup.policy", "compact")
                        .containsEntry("compression.type", "zstd"));
        assertThat(topics)
                .filteredOn(topic -> !topic.name().equals("dozvon.nodes.v1"))
                .allMatch(topic -> topic.partitions() == 12);
    }

    @Test
    void aLineWithoutPartitionsIsShown() {
        assertThatThrownBy(() -> TopicTable.parse("a.v1")).hasMessageContaining("a.v1");
    }
}
