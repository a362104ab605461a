package org.dozvon.gateway.dialplan;

import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Sound;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.sound.StockSounds;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.StockPhrase;

import jakarta.enterprise.context.ApplicationScoped;

/// What a caller hears before a call that can't go on is ended: early media, so it costs them nothing.
@ApplicationScoped
public class Apology {
    private final GatewayConfig config;

    public Apology(GatewayConfig config) {
        this.config = config;
    }

    App in(Language language) {
        var file = StockSounds.file(config.soundsDirectory(), language, StockPhrase.SORRY);
        return new App.Playback(Sound.file(file.toAbsolutePath().normalize().toString()));
    }
}
