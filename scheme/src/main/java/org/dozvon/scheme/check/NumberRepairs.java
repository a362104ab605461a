package org.dozvon.scheme.check;

import java.util.List;
import java.util.stream.IntStream;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Steps;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.WebhookStep;
import org.jspecify.annotations.Nullable;

/// Fixes of one number, or one word, that a step may not have: the value that the problem proposes.
final class NumberRepairs {
    private NumberRepairs() {}

    static @Nullable Fix of(Problem problem, Step step) {
        return switch (problem.code()) {
            case "ask-wait-out-of-range" -> seconds(step, "waitSeconds", 7);
            case "callback-wait-out-of-range" -> seconds(step, "waitSeconds", 5);
            case "lookup-wait-out-of-range" -> seconds(step, "waitSeconds", 2);
            case "transfer-timeout-out-of-range", "ring-timeout-out-of-range" -> seconds(step, "timeoutSeconds", 30);
            case "ask-attempts-out-of-range" -> attempts(step, 2);
            case "disa-attempts-out-of-range" -> attempts(step, 3);
            case "last-agent-days-out-of-range" ->
                new Fix("Помнить 1 день", "Remember 1 day", new Edit.PutStep(Steps.with(step, "days", 1)));
            case "split-parts-not-hundred" -> step instanceof SplitStep split ? evenly(split) : null;
            case "webhook-unencrypted" -> step instanceof WebhookStep webhook ? encrypted(webhook) : null;
            case "recording-unannounced" -> step instanceof RecordStep recording ? announced(recording) : null;
            default -> null;
        };
    }

    private static Fix seconds(Step step, String field, int seconds) {
        return new Fix(
                "Поставить " + seconds + " с",
                "Set " + seconds + " seconds",
                new Edit.PutStep(Steps.with(step, field, seconds)));
    }

    private static Fix attempts(Step step, int attempts) {
        return new Fix(
                "Поставить попыток: " + attempts,
                "Set " + attempts + " attempts",
                new Edit.PutStep(Steps.with(step, "attempts", attempts)));
    }

    private static @Nullable Fix evenly(SplitStep split) {
        var count = split.parts().size();
        if (count == 0 || count > Limits.PARTS) {
            return null;
        }
        var parts = IntStream.range(0, count)
                .mapToObj(i -> new SplitStep.Part(split.parts().get(i).name(), 100 / count + (i < 100 % count ? 1 : 0)))
                .toList();
        return new Fix(
                "Разделить поровну",
                "Split evenly",
                new Edit.PutStep(new SplitStep(split.id(), split.label(), List.copyOf(parts), split.exits())));
    }

    private static Fix encrypted(WebhookStep webhook) {
        var url = webhook.url().replaceFirst("^http://", "https://");
        return new Fix("Перейти на https", "Use https", new Edit.PutStep(Steps.with(webhook, "url", url)));
    }

    private static Fix announced(RecordStep recording) {
        var told = new Prompt.Stock(StockPhrase.RECORDED);
        return new Fix(
                "Предупреждать фразой «Разговор записывается»",
                "Say “This call is recorded”",
                new Edit.PutStep(
                        new RecordStep(recording.id(), recording.label(), recording.mode(), told, recording.exits())));
    }
}
