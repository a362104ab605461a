package org.dozvon.scheme.check;

import java.util.HashSet;
import org.dozvon.scheme.model.StepId;

/// An exit that leads to one of two steps of the same id leads nowhere for certain.
final class StepIdRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        var seen = new HashSet<StepId>();
        for (var step : drawing.steps()) {
            if (!seen.add(step.id())) {
                findings.error(
                        step.id(),
                        "step-id-repeated",
                        drawing.ru(step) + " имеет тот же номер «" + step.id()
                                + "», что и другой блок. Удалите один из них.",
                        drawing.en(step) + " has the same id “" + step.id() + "” as another. Delete one of them.");
            }
        }
    }
}
