package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import org.dozvon.esl.command.Sound;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanPrompt;

/// Where the node finds a prompt. Paths are made of ids alone.
record Prompts(Path sounds, TenantId tenant) {
    // Stock phrases are a few seconds; a minute covers any, and whoever waits for a prompt waits a little longer still.
    private static final Duration LONGEST_PHRASE = Duration.ofMinutes(1);

    Sound sound(PlanPrompt prompt) {
        return Sound.file(file(prompt).toString());
    }

    Duration length(PlanPrompt prompt) {
        return switch (prompt) {
            case PlanPrompt.Uploaded uploaded -> Duration.ofMillis(uploaded.durationMillis());
            case PlanPrompt.Stock _ -> LONGEST_PHRASE;
        };
    }

    private Path file(PlanPrompt prompt) {
        return switch (prompt) {
            case PlanPrompt.Uploaded uploaded ->
                sounds.resolve(tenant.value()).resolve(uploaded.sound().value() + ".wav");
            case PlanPrompt.Stock stock ->
                sounds.resolve("stock")
                        .resolve(stock.language().tag())
                        .resolve(stock.phrase().tag() + ".wav");
        };
    }
}
