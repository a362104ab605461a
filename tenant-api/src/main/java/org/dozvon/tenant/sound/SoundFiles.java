package org.dozvon.tenant.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.settings.TenantApiConfig;

import jakarta.enterprise.context.ApplicationScoped;

/// The files of sounds, one folder a tenant. Names are made of checked ids alone, never of what anybody typed.
@ApplicationScoped
public class SoundFiles {
    private final Path directory;

    SoundFiles(TenantApiConfig config) {
        this.directory = config.soundsDirectory().toAbsolutePath().normalize();
    }

    /// A reader sees the whole file or none, also after a power cut.
    void store(TenantId tenant, SoundId sound, byte[] wav) {
        try {
            Files.createDirectories(folder(tenant));
            var draft = Files.createTempFile(folder(tenant), "upload-", ".part");
            write(draft, wav);
            Files.move(draft, file(tenant, sound), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path required(TenantId tenant, SoundId sound) {
        var file = file(tenant, sound);
        if (!Files.isRegularFile(file)) {
            throw ProblemException.unknown();
        }
        return file;
    }

    void remove(TenantId tenant, SoundId sound) {
        try {
            Files.deleteIfExists(file(tenant, sound));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void removeAll(String tenant) {
        var folder = folder(new TenantId(tenant));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] wav) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(wav);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private Path file(TenantId tenant, SoundId sound) {
        return folder(tenant).resolve(sound.value() + ".wav");
    }

    private Path folder(TenantId tenant) {
        return directory.resolve(tenant.value());
    }
}
