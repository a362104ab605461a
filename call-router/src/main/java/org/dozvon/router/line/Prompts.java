package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.dozvon.esl.command.Sound;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.model.QueuePhrases;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.run.Music;
import org.dozvon.scheme.run.Said;

/// Where the node finds a prompt. Paths are made of ids alone.
record Prompts(Path sounds, TenantId tenant) {
    // Stock phrases are a few seconds; a minute covers any, and whoever waits for a prompt waits a little longer still.
    static final Duration LONGEST_PHRASE = Duration.ofMinutes(1);

    private static final Duration MUSIC = Duration.ofMinutes(1);
    private static final Duration OUR_PIECE = Duration.ofSeconds(8);
    private static final int MOST_PIECES = 20;

    Sound sound(PlanPrompt prompt) {
        return Sound.file(file(prompt).toString());
    }

    /// In the tenant's language.
    Sound sound(PhonePhrase phrase, Language language) {
        return Sound.file(stock(language).resolve(phrase.file()).toString());
    }

    Duration length(PlanPrompt prompt) {
        return switch (prompt) {
            case PlanPrompt.Uploaded uploaded -> Duration.ofMillis(uploaded.durationMillis());
            case PlanPrompt.Stock _ -> LONGEST_PHRASE;
        };
    }

    /// Long enough that whoever waits is not often asked for the next piece.
    Sound music(Music music) {
        var words = music.first().stream().map(this::file);
        var pieces = Collections.nCopies(times(music), musicFile(music)).stream();
        return Sound.list(Stream.concat(words, pieces).map(Path::toString).toList());
    }

    /// Once; the node begins it anew by itself while phones ring.
    Sound piece(Music music) {
        return Sound.file(musicFile(music).toString());
    }

    Duration length(Music music) {
        var words = music.first().stream().map(Prompts::length).reduce(Duration.ZERO, Duration::plus);
        return words.plus(pieceLength(music).multipliedBy(times(music)));
    }

    private static Duration length(Said said) {
        return switch (said) {
            case Said.Position _, Said.ExpectedWait _, Said.CallBackOffer _, Said.NoCallBack _ -> LONGEST_PHRASE;
            case Said.Promotion(var sound) -> Duration.ofMillis(sound.durationMillis());
        };
    }

    private static int times(Music music) {
        var millis = Math.max(1_000, pieceLength(music).toMillis());
        return Math.clamp(Math.ceilDiv(MUSIC.toMillis(), millis), 1, MOST_PIECES);
    }

    private static Duration pieceLength(Music music) {
        return music.own() == null ? OUR_PIECE : Duration.ofMillis(music.own().durationMillis());
    }

    private Path musicFile(Music music) {
        return music.own() == null ? sounds.resolve("moh").resolve("soft.wav") : file(music.own());
    }

    private Path file(Said said) {
        return switch (said) {
            case Said.Position(int number, var language) -> stock(language).resolve(QueuePhrases.position(number));
            case Said.ExpectedWait(var wait, var language) -> stock(language).resolve(QueuePhrases.expectedWait(wait));
            case Said.CallBackOffer(char key, var language) -> stock(language).resolve(QueuePhrases.callBack(key));
            case Said.NoCallBack(var language) -> stock(language).resolve(QueuePhrases.noCallBack());
            case Said.Promotion(var sound) -> file(sound);
        };
    }

    private Path stock(Language language) {
        return sounds.resolve("stock").resolve(language.tag());
    }

    private Path file(PlanPrompt prompt) {
        return switch (prompt) {
            case PlanPrompt.Uploaded uploaded ->
                sounds.resolve(tenant.value()).resolve(uploaded.sound().value() + ".wav");
            case PlanPrompt.Stock stock ->
                stock(stock.language()).resolve(stock.phrase().tag() + ".wav");
        };
    }
}
