package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import org.dozvon.esl.command.Sound;
import org.dozvon.esl.dial.Trunk;
import org.dozvon.router.config.RouterConfig;

/// What the operator decided about lines, checked once.
///
/// @param sounds     folder of prompts, as the node sees it
/// @param recordings folder of voicemails, as the node sees it
/// @param ringback   what callers hear while phones ring
record LineSettings(
        Path sounds, Path recordings, Trunk trunk, Sound ringback, Duration voicemailSilence, Duration voicemailLeast) {
    static LineSettings of(RouterConfig config) {
        return new LineSettings(
                config.soundsDirectory().toAbsolutePath().normalize(),
                config.recordingsDirectory().toAbsolutePath().normalize(),
                new Trunk(config.trunk()),
                new Sound(config.ringback()),
                config.voicemailSilence(),
                config.voicemailLeast());
    }
}
