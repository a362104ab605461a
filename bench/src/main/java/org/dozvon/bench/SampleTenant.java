package org.dozvon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.TenantId;

/// A tenant whose scheme asks ten times which list a caller is in, ten patterns each, before it hangs up; the rest of
/// its steps are never reached, and stand there as a grown scheme's would.
final class SampleTenant {
    static final PhoneNumber DIALLED = new PhoneNumber("+78123091500");
    static final String CALLER = "+79991112233";
    private static final int PATH = 10;
    private static final int PATTERNS = 10;

    private SampleTenant() {}

    static Tenant withSteps(int count) {
        var scheme = new Scheme(new SchemeId("main"), "Main", step(0), steps(count), null);
        return new Tenant(
                new TenantId("sample"),
                "Sample",
                "sample.sip.localhost",
                "Europe/Moscow",
                Language.ENGLISH,
                List.of(new DialledNumber(DIALLED, "", scheme.id(), null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                lists(),
                List.of(),
                List.of(scheme));
    }

    private static List<CallerList> lists() {
        var lists = new ArrayList<CallerList>();
        for (var i = 0; i < PATH; i++) {
            var entries = new ArrayList<String>();
            for (var j = 0; j < PATTERNS; j++) {
                entries.add("+79%d%d*".formatted(i % 9, j));
            }
            lists.add(new CallerList(new CallerListId("list-" + i), "List " + i, entries));
        }
        return lists;
    }

    private static List<Step> steps(int count) {
        var steps = new ArrayList<Step>();
        // What is never reached stands first, so that a search by id has to pass it.
        for (var i = PATH; i < count - 1; i++) {
            steps.add(asking(i, step(i + 1)));
        }
        for (var i = 0; i < PATH; i++) {
            steps.add(asking(i, i == PATH - 1 ? step(count - 1) : step(i + 1)));
        }
        steps.add(new HangupStep(step(count - 1), "", HangupStep.Cause.NORMAL, null));
        return steps;
    }

    private static Step asking(int i, StepId next) {
        var list = new CallerListId("list-" + i % PATH);
        return new CallerStep(step(i), "", List.of(list), Map.of(list.value(), next, CallerStep.OTHER, next));
    }

    private static StepId step(int i) {
        return new StepId("s" + i);
    }
}
