package org.dozvon.scheme.check;

import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepExits;
import org.dozvon.scheme.words.Words;

/// Every exit that is drawn is an exit of its step, and leads to a step of this scheme.
final class ExitTargetRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps().forEach(step -> step.exits().keySet().forEach(exit -> check(drawing, step, exit, findings)));
    }

    private static void check(Drawing drawing, Step step, String exit, Findings findings) {
        var ru = drawing.ru(step) + ", «" + Words.exitName(drawing.tenant(), step, exit, Language.RUSSIAN) + "»: ";
        var en = drawing.en(step) + ", “" + Words.exitName(drawing.tenant(), step, exit, Language.ENGLISH) + "”: ";
        if (!drawing.leadsSomewhere(step, exit)) {
            findings.error(
                    step.id(),
                    exit,
                    "exit-target-unknown",
                    ru + "выход ведёт в блок, которого больше нет. Выберите другой блок или уберите связь.",
                    en + "this exit leads to a block that is gone. Choose another block or disconnect the exit.");
        }
        if (!StepExits.of(drawing.tenant(), step).contains(exit)) {
            findings.warning(
                    step.id(),
                    exit,
                    "exit-name-unknown",
                    ru + "такого выхода у блока больше нет, по нему никто не пройдёт. Уберите связь.",
                    en + "the block has no such exit any more, so nobody takes it. Disconnect it.");
        }
    }
}
