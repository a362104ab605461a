package org.dozvon.infra.client;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LeaseTest {
    private static TestInfra infra;

    @BeforeAll
    static void lease() {
        infra = TestInfra.lease(Need.POSTGRES, Need.KAFKA);
    }

    @AfterAll
    static void giveBack() {
        infra.close();
    }

    @Test
    void theApplicationReadsAndWritesWhatTheOwnerMade() throws SQLException {
        // Given
        var database = infra.newDatabase("tenant");
        execute(asOwner(database), "CREATE TABLE greeting (text text NOT NULL)");

        // When
        execute(asApplication(database), "INSERT INTO greeting VALUES ('Алло')");

        // Then
        assertThat(readOne(asApplication(database), "SELECT upper(text) FROM greeting"))
                .isEqualTo("АЛЛО");
    }

    @Test
    void theApplicationDoesNotPassRowLevelSecurity() throws SQLException {
        // Given
        var database = infra.newDatabase("walled");
        execute(
                asOwner(database),
                "CREATE TABLE secret (tenant text); INSERT INTO secret VALUES ('avto');"
                        + " ALTER TABLE secret ENABLE ROW LEVEL SECURITY;");

        // When
        var seen = readOne(asApplication(database), "SELECT count(*) FROM secret");

        // Then
        assertThat(seen).isEqualTo("0");
    }

    @Test
    void theApplicationMayNotChangeTheSchema() {
        // Given
        var database = infra.newDatabase("tenant");

        // When, Then
        assertThatThrownBy(() -> execute(asApplication(database), "CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aRecordComesBackFromATopicOfTheProduct() {
        // Given
        var partition = new TopicPartition("dozvon.call-events.v1", 3);

        // When
        try (var producer = new KafkaProducer<String, String>(
                Map.of("bootstrap.servers", infra.kafkaBootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), "avto", "звонок"));
        }

        // Then
        assertThat(firstValue(infra, partition)).isEqualTo("звонок");
    }

    @Test
    void everyLeaseHasDatabasesAndAKafkaOfItsOwn() {
        // Given
        var mine = infra.newDatabase("tenant");

        // When
        try (var other = TestInfra.lease(Need.POSTGRES, Need.KAFKA)) {
            // Then
            assertThat(other.newDatabase("tenant").name()).isNotEqualTo(mine.name());
            assertThat(other.kafkaBootstrapServers()).isNotEqualTo(infra.kafkaBootstrapServers());
        }
    }

    @Test
    void whatWasNotLeasedIsNamed() {
        assertThatThrownBy(infra::keycloak).hasMessageContaining("lease of KEYCLOAK");
    }

    private static String firstValue(TestInfra infra, TopicPartition partition) {
        try (var consumer = new KafkaConsumer<String, String>(
                Map.of("bootstrap.servers", infra.kafkaBootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            for (var attempt = 0; attempt < 60; attempt++) {
                for (var received : consumer.poll(Duration.ofSeconds(1))) {
                    return received.value();
                }
            }
            return "nothing in a minute";
        }
    }

    private static Connection asOwner(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private static Connection asApplication(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.application(), database.applicationPassword());
    }

    private static void execute(Connection opened, String statements) throws SQLException {
        try (var connection = opened;
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String readOne(Connection opened, String query) throws SQLException {
        try (var connection = opened;
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
