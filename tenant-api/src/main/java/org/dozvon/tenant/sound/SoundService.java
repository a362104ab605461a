package org.dozvon.tenant.sound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.settings.TenantApiConfig;
import org.dozvon.tenant.sound.audio.TelephoneSound;
import org.dozvon.tenant.sound.audio.UnknownSoundException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The sounds of the tenant at hand. The file is there before the row, so a plan never names a sound that is not.
@ApplicationScoped
public class SoundService implements ModelPart {
    private static final long BYTES_AT_MOST = 20L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final TenantScope scope;
    private final SoundRepository sounds;
    private final SoundFiles files;
    private final TenantApiConfig config;
    private final Publisher publisher;
    private final Uses uses;
    private final Semaphore conversions;

    SoundService(
            TenantScope scope,
            SoundRepository sounds,
            SoundFiles files,
            TenantApiConfig config,
            Publisher publisher,
            Uses uses) {
        this.scope = scope;
        this.sounds = sounds;
        this.files = files;
        this.config = config;
        this.publisher = publisher;
        this.uses = uses;
        this.conversions = new Semaphore(config.sounds().conversions());
    }

    @Transactional
    public List<SoundView> list() {
        return sounds.inOrder().stream().map(SoundView::of).toList();
    }

    /// Not in one transaction with the conversion, which takes seconds.
    public SoundView add(String name, Path upload) {
        var converted = converted(upload);
        var sound = new SoundId(UUID.randomUUID().toString());
        files.store(scope.requiredId(), sound, converted.file().bytes());
        try {
            return publisher.publish(_ -> SoundView.of(added(sound, name, converted)));
        } catch (RuntimeException e) {
            files.remove(scope.requiredId(), sound);
            throw e;
        }
    }

    public Path file(String id) {
        return fileOf(scope.requiredId(), id);
    }

    /// For a media node, which keeps the sounds of all tenants.
    public Path fileOf(TenantId tenant, String id) {
        scope.inTransactionOf(tenant, () -> sounds.required(id));
        return files.required(tenant, new SoundId(id));
    }

    public void delete(String id) {
        publisher.publish(() -> {
            var sound = sounds.required(id);
            uses.refuseIfUsed(new SoundId(id));
            sounds.delete(sound);
        });
        files.remove(scope.requiredId(), new SoundId(id));
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.sounds(sounds.inOrder().stream().map(SoundEntity::model).toList());
    }

    private SoundEntity added(SoundId id, String name, TelephoneSound converted) {
        var sound = new SoundEntity();
        sound.name = name;
        sound.durationMillis = converted.durationMillis();
        sound.uploadedAt = Instant.now();
        sounds.add(sound, id.value(), name);
        return sound;
    }

    private TelephoneSound converted(Path upload) {
        conversions.acquireUninterruptibly();
        try (var stream = new BufferedInputStream(Files.newInputStream(upload))) {
            if (Files.size(upload) > BYTES_AT_MOST) {
                throw ProblemException.of(413, "sound-too-large");
            }
            return audible(TelephoneSound.of(stream, LONGEST, config.sounds().conversionPatience()));
        } catch (TelephoneSound.TooLongException _) {
            throw ProblemException.of(422, "sound-too-long");
        } catch (UnknownSoundException _) {
            throw ProblemException.of(422, "sound-format-unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            conversions.release();
        }
    }

    private static TelephoneSound audible(TelephoneSound sound) {
        if (sound.durationMillis() == 0) {
            throw ProblemException.of(422, "sound-silent");
        }
        return sound;
    }
}
