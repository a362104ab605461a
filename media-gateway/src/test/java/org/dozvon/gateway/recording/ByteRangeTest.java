package org.dozvon.gateway.recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-9,0,10", "bytes=5-,5,95", "bytes=-10,90,10", "bytes=-1000,0,100", "bytes=90-200,90,10"})
    void aPartIsRead(String header, long first, long length) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Wish.Part(new ByteRange(first, length)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=0-1,2-3",
                "lines=0-1",
                "bytes=9-3",
                "bytes=99999999999999999999-"
            })
    void whatIsNoSingleRangeIsTheWhole(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Wish.Whole());
    }

    @Test
    void beyondTheEndIsNothing() {
        assertThat(ByteRange.of("bytes=100-", 100)).isEqualTo(new ByteRange.Wish.Unsatisfiable());
        assertThat(ByteRange.of("bytes=-0", 100)).isEqualTo(new ByteRange.Wish.Unsatisfiable());
        assertThat(ByteRange.of(null, 100)).isEqualTo(new ByteRange.Wish.Whole());
    }
}
