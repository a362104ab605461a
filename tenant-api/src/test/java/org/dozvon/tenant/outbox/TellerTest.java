package org.dozvon.tenant.outbox;

import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.tenant.outbox.Teller.Told;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TellerTest {
    private static final List<Message> THREE = List.of(message(1), message(2), message(3));

    @Test
    void whatKafkaTookIsTold() {
        assertThat(new Teller(producer(true)).tell(THREE)).isEqualTo(new Told(3, ""));
    }

    @Test
    void whatFollowsAFailureIsToldAgainSoThatTheNewestIsTheLast() {
        // Given a producer that fails at the second message and takes the third
        var producer =
                new MockProducer<>(
                        false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public void flush() {
                        completeNext();
                        errorNext(new TimeoutException("Kafka is away"));
                        completeNext();
                    }
                };
        var teller = new Teller(producer);

        // When
        var told = teller.tell(THREE);

        // Then
        assertThat(told.count()).isOne();
        assertThat(told.obstacle()).contains("Kafka is away");
    }

    @Test
    void nothingIsToldWhileKafkaIsAway() {
        // Given
        var producer = producer(true);
        producer.sendException = new TimeoutException("no metadata");

        // When, Then
        assertThat(new Teller(producer).tell(THREE)).isEqualTo(new Told(0, "no metadata"));
    }

    private static MockProducer<String, byte[]> producer(boolean takes) {
        return new MockProducer<>(
                takes, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    }

    private static Message message(long id) {
        return new Message(id, "avto", "dozvon.plans.v1", new byte[] {1});
    }
}
