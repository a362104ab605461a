package org.dozvon.scheme.check;

import java.util.stream.Stream;
import org.dozvon.scheme.model.NotifyStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Template;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.WebhookStep;

/// A text with holes is well-formed, short, and asks for variables that somebody sets.
final class TemplateRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        var known = drawing.variables();
        for (var step : drawing.steps()) {
            templates(step).forEach(template -> {
                if (!template.isWellFormed() || template.text().length() > Limits.TEMPLATE_CHARACTERS) {
                    findings.error(
                            drawing,
                            step,
                            "template-malformed",
                            "в тексте «" + Text.start(template.text()) + "» ошибка в скобках или он длиннее "
                                    + Limits.TEMPLATE_CHARACTERS + " знаков. Пишите {caller}.",
                            "the text “" + Text.start(template.text())
                                    + "” has a brace without its partner or more than " + Limits.TEMPLATE_CHARACTERS
                                    + " characters. Write {caller}.");
                }
                template.names().stream()
                        .filter(name -> !known.contains(name))
                        .distinct()
                        .forEach(name -> findings.warning(
                                drawing,
                                step,
                                "variable-never-set",
                                "переменную «" + name
                                        + "» никто не записывает, на её месте будет пусто. Запишите её до этого блока.",
                                "nothing sets the variable “" + name
                                        + "”, so its place stays empty. Set it before this block."));
            });
        }
    }

    private static Stream<Template> templates(Step step) {
        return switch (step) {
            case NotifyStep notify -> Stream.of(notify.text());
            case WebhookStep webhook -> webhook.parameters().values().stream();
            case SetStep set -> Stream.concat(Stream.ofNullable(set.topic()), set.variables().values().stream());
            case RingStep ring -> Stream.ofNullable(ring.shown()).flatMap(shown -> Stream.ofNullable(shown.name()));
            case TransferStep transfer ->
                Stream.ofNullable(transfer.shown()).flatMap(shown -> Stream.ofNullable(shown.name()));
            default -> Stream.empty();
        };
    }
}
