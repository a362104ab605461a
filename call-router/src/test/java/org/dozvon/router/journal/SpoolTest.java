package org.dozvon.router.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpoolTest {
    private static final long MUCH = 1 << 20;

    @TempDir
    Path directory;

    @Test
    void factsAreReadInTheOrderInWhichTheyWereWritten() throws Exception {
        // Given
        try (var spool = Spool.open(directory, MUCH, 200)) {
            // When
            write(spool, 1, 50);

            // Then
            assertThat(read(spool, 50)).containsExactlyElementsOf(names(1, 50));
        }
    }

    @Test
    void whatWasNotConfirmedIsReadAgainAfterARestart() throws Exception {
        // Given
        try (var spool = Spool.open(directory, MUCH, 200)) {
            write(spool, 1, 10);
            read(spool, 10);
            spool.confirm(3);
        }

        // When
        try (var again = Spool.open(directory, MUCH, 200)) {
            // Then
            assertThat(again.waiting()).isEqualTo(6);
            assertThat(read(again, 6)).containsExactlyElementsOf(names(5, 10));
        }
    }

    /// A router that stops saves for the last time while it may still be saving each second.
    @Test
    void twoMaySaveWhereTheNextStartBegins() throws Exception {
        // Given
        try (var spool = Spool.open(directory, MUCH, 200)) {
            write(spool, 1, 500);

            // When
            var beside = CompletableFuture.runAsync(() -> confirmAndSave(spool, 500));
            confirmAndSave(spool, 500);

            // Then
            assertThat(beside).succeedsWithin(Duration.ofMinutes(1));
        }
        try (var again = Spool.open(directory, MUCH, 200)) {
            assertThat(again.waiting()).isZero();
        }
    }

    private static void confirmAndSave(Spool spool, int count) {
        try {
            for (int number = 0; number < count; number++) {
                spool.confirm(number);
                spool.savePosition();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void writingGoesOnAfterARestartWhereItEnded() throws Exception {
        // Given
        try (var spool = Spool.open(directory, MUCH, 200)) {
            write(spool, 1, 10);
            spool.confirm(9);
        }

        // When
        try (var again = Spool.open(directory, MUCH, 200)) {
            write(again, 11, 12);

            // Then
            assertThat(read(again, 2)).containsExactlyElementsOf(names(11, 12));
        }
    }

    @Test
    void aFileThatACrashCutIsReadUpToItsLastWholeFact() throws Exception {
        // Given
        try (var spool = Spool.open(directory, MUCH, MUCH)) {
            write(spool, 1, 5);
        }
        cutTheEnd(7);

        // When
        try (var again = Spool.open(directory, MUCH, MUCH)) {
            write(again, 6, 6);

            // Then
            assertThat(read(again, 5)).containsExactly("fact-1", "fact-2", "fact-3", "fact-4", "fact-6");
        }
    }

    @Test
    void confirmedFilesAreDeleted() throws Exception {
        // Given
        try (var spool = Spool.open(directory, MUCH, 200)) {
            write(spool, 1, 100);
            read(spool, 100);

            // When
            spool.confirm(99);

            // Then
            assertThat(segments()).hasSize(1);
        }
    }

    @Test
    void aFullSpoolTakesNoMore() throws Exception {
        // Given
        try (var spool = Spool.open(directory, 100, 200)) {
            write(spool, 1, 10);

            // When
            boolean taken = spool.append(entry(11));

            // Then
            assertThat(taken).isFalse();
        }
    }

    @Test
    void twoRoutersCannotShareOne() throws Exception {
        // Given
        try (var spool = Spool.open(directory, MUCH, MUCH)) {
            // When, Then
            assertThatThrownBy(() -> Spool.open(directory, MUCH, MUCH)).hasMessageContaining("another router does");
            assertThat(spool.waiting()).isZero();
        }
    }

    @Test
    void onlyAnUnbrokenRowIsConfirmed() {
        // Given
        var row = new Confirmations();
        List.of(4L, 5L, 9L).forEach(row::sent);

        // When, Then
        assertThat(row.confirm(5)).isEqualTo(-1);
        assertThat(row.confirm(4)).isEqualTo(5);
        assertThat(row.confirm(9)).isEqualTo(9);
    }

    private void cutTheEnd(int bytes) throws IOException {
        try (var channel = Files.newByteChannel(segments().getLast(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
        }
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(Segment::isSegment).sorted().toList();
        }
    }

    private static void write(Spool spool, int first, int last) throws IOException {
        for (int i = first; i <= last; i++) {
            spool.append(entry(i));
        }
    }

    private static SpoolEntry entry(int number) {
        return new SpoolEntry("avto", ("fact-" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(Spool spool, int count) throws Exception {
        var read = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            read.add(new String(spool.take().entry().value(), StandardCharsets.UTF_8));
        }
        return read;
    }

    private static List<String> names(int first, int last) {
        return java.util.stream.IntStream.rangeClosed(first, last)
                .mapToObj(number -> "fact-" + number)
                .toList();
    }
}
