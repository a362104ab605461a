package org.dozvon.gateway.sound;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.model.QueuePhrases;
import org.dozvon.scheme.model.StockPhrase;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// The phrases that come with the product, unpacked where the node finds them. A file that is there already
/// and the same is left alone, since the node may be playing it.
@ApplicationScoped
public class StockSounds {
    private static final Logger LOG = Logger.getLogger(StockSounds.class);
    private static final String STOCK = "stock";

    private static final Set<String> RUSSIAN_SPOKEN = Set.of("RU", "BY", "KZ", "KG");

    private final Path sounds;
    private final String country;

    public StockSounds(GatewayConfig config) {
        this.sounds = config.soundsDirectory();
        this.country = config.country();
    }

    public static Path file(Path sounds, Language language, StockPhrase phrase) {
        return sounds.resolve(STOCK).resolve(language.tag()).resolve(phrase.tag() + ".wav");
    }

    void unpack(@Observes StartupEvent event) {
        for (var language : Language.values()) {
            for (var phrase : StockPhrase.values()) {
                put(resource(language, phrase), file(sounds, language, phrase));
            }
            QueuePhrases.files().forEach(phrase -> put(language, phrase));
            for (var phrase : PhonePhrase.values()) {
                put(language, phrase.file());
            }
        }
        // What the node's static configuration names, where no tenant's language is known: an apology,
        // music on hold.
        put("stock/%s/sorry.wav".formatted(spokenHere().tag()), sounds.resolve("node/sorry.wav"));
        put("stock/moh/soft.wav", sounds.resolve("moh/soft.wav"));
    }

    private void put(Language language, String phrase) {
        var file = language.tag() + "/" + phrase;
        put(STOCK + "/" + file, sounds.resolve(STOCK).resolve(file));
    }

    private Language spokenHere() {
        return RUSSIAN_SPOKEN.contains(country) ? Language.RUSSIAN : Language.ENGLISH;
    }

    static byte[] bytes(Language language, StockPhrase phrase) throws IOException {
        return bytes(resource(language, phrase));
    }

    private static String resource(Language language, StockPhrase phrase) {
        return "stock/%s/%s.wav".formatted(language.tag(), phrase.tag());
    }

    private static byte[] bytes(String resource) throws IOException {
        try (var stream = StockSounds.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Expected the stock sound %s, but it is missing.".formatted(resource));
            }
            return stream.readAllBytes();
        }
    }

    private static void put(String resource, Path file) {
        try {
            var bytes = bytes(resource);
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return;
            }
            SoundFiles.put(file, bytes);
            LOG.debugf("Unpacked a stock sound file=%s", file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "Expected to write %s, but the directory of sounds can't be written. Check dozvon.gateway.sounds-directory."
                            .formatted(file),
                    unwritable);
        }
    }
}
