package org.dozvon.scheme.check;

import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;

/// Groups ring by ranks and memories that make sense.
final class RingMannerRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(RingStep.class).forEach(ring -> check(drawing, ring, findings));
    }

    private static void check(Drawing drawing, RingStep ring, Findings findings) {
        for (var target : ring.targets()) {
            if (target instanceof RingTarget.OfGroup group
                    && group.lastAgentDays() != null
                    && (group.lastAgentDays() < 1 || group.lastAgentDays() > Limits.DAYS_BACK)) {
                findings.error(
                        drawing,
                        ring,
                        "last-agent-days-out-of-range",
                        "помнить разговор можно от 1 до " + Limits.DAYS_BACK + " дней, а указано "
                                + group.lastAgentDays() + ". Поставьте, например, 1.",
                        "a talk is remembered for 1 to " + Limits.DAYS_BACK + " days, but here it says "
                                + group.lastAgentDays() + ". Set 1, for example.");
            }
        }
    }
}
