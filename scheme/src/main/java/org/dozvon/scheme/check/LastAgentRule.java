package org.dozvon.scheme.check;

import org.dozvon.scheme.model.LastAgentStep;

/// Who talked last is looked for among people, over days that make sense, and rung for a while.
final class LastAgentRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(LastAgentStep.class).forEach(last -> check(drawing, last, findings));
    }

    private static void check(Drawing drawing, LastAgentStep last, Findings findings) {
        if (last.days() < 1 || last.days() > Limits.DAYS_BACK) {
            findings.error(
                    drawing,
                    last,
                    "last-agent-days-out-of-range",
                    "помнить разговор можно от 1 до " + Limits.DAYS_BACK + " дней, а указано " + last.days()
                            + ". Поставьте, например, 1.",
                    "a talk is remembered for 1 to " + Limits.DAYS_BACK + " days, but here it says " + last.days()
                            + ". Set 1, for example.");
        }
        if (last.timeoutSeconds() < Limits.RING_SECONDS_MIN || last.timeoutSeconds() > Limits.RING_SECONDS_MAX) {
            findings.error(
                    drawing,
                    last,
                    "ring-timeout-out-of-range",
                    "звонить можно от 5 до 120 секунд, а указано " + last.timeoutSeconds()
                            + ". Поставьте, например, 25.",
                    "a phone rings 5 to 120 seconds, but here it says " + last.timeoutSeconds()
                            + ". Set 25, for example.");
        }
        if (last.group() != null && drawing.group(last.group()).isEmpty()) {
            findings.error(
                    drawing,
                    last,
                    "ring-group-unknown",
                    "группы «" + last.group() + "» больше нет. Выберите другую.",
                    "group “" + last.group() + "” is gone. Choose another.");
        }
    }
}
