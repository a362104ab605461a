package org.dozvon.scheme.check;

/// A block that no call comes to is forgotten work.
final class UnreachableStepRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        if (drawing.step(drawing.scheme().entry()) == null) {
            return;
        }
        var reached = drawing.reached();
        for (var step : drawing.steps()) {
            if (!reached.contains(step.id())) {
                findings.warning(
                        step.id(),
                        "step-unreachable",
                        drawing.ru(step) + ": сюда не попадёт ни один звонок. Подведите к нему выход или удалите его.",
                        drawing.en(step) + ": no call ever gets here. Connect an exit to it or delete it.");
            }
        }
    }
}
