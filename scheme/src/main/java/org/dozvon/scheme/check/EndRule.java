package org.dozvon.scheme.check;

import org.dozvon.scheme.model.EndStep;

/// An end is found by its name.
final class EndRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(EndStep.class).forEach(end -> check(drawing, end, findings));
    }

    private static void check(Drawing drawing, EndStep end, Findings findings) {
        if (isDialled(drawing)) {
            findings.warning(
                    drawing,
                    end,
                    "path-ends-in-nothing",
                    "номер ведёт прямо в эту схему, поэтому здесь звонящий услышит прощание и пропадёт. Поставьте вместо выхода, например, голосовую почту.",
                    "a number leads straight to this scheme, so here the caller hears goodbye and is lost. Put a voicemail here, for example.");
        }
        if (end.name().isBlank()) {
            findings.error(
                    end.id(),
                    "end-name-missing",
                    drawing.ru(end) + ": у выхода нет имени, другая схема его не найдёт. Назовите его.",
                    drawing.en(end) + ": the end has no name, so another scheme cannot find it. Name it.");
        } else if (end.name().length() > Limits.LABEL_CHARACTERS) {
            findings.error(
                    end.id(),
                    "end-name-too-long",
                    drawing.ru(end) + ": имя выхода длиннее " + Limits.LABEL_CHARACTERS + " знаков. Сократите его.",
                    drawing.en(end) + ": the end's name is longer than " + Limits.LABEL_CHARACTERS
                            + " characters. Shorten it.");
        }
    }

    /// Then its ends lead to nobody who would go on.
    private static boolean isDialled(Drawing drawing) {
        return drawing.tenant().numbers().stream()
                .anyMatch(number -> number.leadsTo(drawing.scheme().id()));
    }
}
