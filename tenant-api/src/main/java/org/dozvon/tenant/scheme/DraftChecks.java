package org.dozvon.tenant.scheme;

import java.util.ArrayList;
import java.util.List;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemItem;
import org.dozvon.tenant.problem.Telling;

/// Limits of a draft. Whether it makes sense is told with the draft, not refused: it may be half drawn.
final class DraftChecks {
    private static final int STEPS_AT_MOST = 500;
    private static final int EXITS_AT_MOST = 100;

    private DraftChecks() {}

    static void check(String id, Scheme draft) {
        var problems = new ArrayList<Telling>();
        require(draft.id() != null && draft.id().value().equals(id), "id", "id-differs", problems);
        require(isName(draft.name()) && !draft.name().isBlank(), "name", "name-invalid", problems);
        require(draft.steps().size() <= STEPS_AT_MOST, "steps", "too-many", problems);
        for (var index = 0; index < draft.steps().size(); index++) {
            var step = draft.steps().get(index);
            var field = "steps[" + index + "]";
            require(step.id() != null, field + ".id", "value-missing", problems);
            require(isName(step.label()), field + ".label", "name-invalid", problems);
            require(step.exits().size() <= EXITS_AT_MOST, field + ".exits", "too-many", problems);
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(422, "input-invalid", problems);
        }
    }

    private static boolean isName(String name) {
        return name != null && name.length() <= Input.NAME_LENGTH && name.matches(Input.TEXT);
    }

    private static void require(boolean holds, String field, String code, List<Telling> problems) {
        if (!holds) {
            problems.add(ProblemItem.ofField(field, code));
        }
    }
}
