package org.dozvon.scheme.check;

import org.dozvon.scheme.model.RingStep;

/// A step rings no more phones than a node sets up at once for one caller.
final class RingSizeRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(RingStep.class).forEach(ring -> check(drawing, ring, findings));
    }

    private static void check(Drawing drawing, RingStep ring, Findings findings) {
        var targets = ring.targets().size();
        if (targets > Limits.TARGETS) {
            findings.error(
                    ring.id(),
                    "ring-too-many-targets",
                    drawing.ru(ring) + ": строк в списке — " + targets + ", а можно не больше " + Limits.TARGETS
                            + ". Соберите сотрудников в группу.",
                    drawing.en(ring) + ": the list has " + targets + " lines, but at most " + Limits.TARGETS
                            + " are possible. Put people into a group.");
        }
        var phones = Phones.of(drawing, ring);
        if (phones > Limits.PHONES) {
            findings.error(
                    ring.id(),
                    "ring-too-many-phones",
                    drawing.ru(ring) + ": телефонов — " + phones + ", а можно не больше " + Limits.PHONES
                            + ". Разделите блок на два.",
                    drawing.en(ring) + ": there are " + phones + " phones, but at most " + Limits.PHONES
                            + " are possible. Split the block in two.");
        }
    }
}
