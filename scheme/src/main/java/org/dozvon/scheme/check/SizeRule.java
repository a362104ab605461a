package org.dozvon.scheme.check;

/// A scheme has a name, and a size that a person oversees.
final class SizeRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        var scheme = drawing.scheme();
        if (drawing.steps().size() > Limits.STEPS) {
            findings.error(
                    null,
                    "scheme-too-large",
                    "Блоков в схеме — " + drawing.steps().size() + ", а можно не больше " + Limits.STEPS
                            + ". Вынесите часть в другую схему.",
                    "The scheme has " + drawing.steps().size() + " blocks, but at most " + Limits.STEPS
                            + " are possible. Move a part to another scheme.");
        }
        if (scheme.name().isBlank()) {
            findings.error(
                    null,
                    "scheme-name-missing",
                    "У схемы нет названия. Назовите её.",
                    "The scheme has no name. Name it.");
        } else if (scheme.name().length() > Limits.LABEL_CHARACTERS) {
            findings.error(
                    null,
                    "scheme-name-too-long",
                    "Название схемы длиннее " + Limits.LABEL_CHARACTERS + " знаков. Сократите его.",
                    "The scheme's name is longer than " + Limits.LABEL_CHARACTERS + " characters. Shorten it.");
        }
    }
}
