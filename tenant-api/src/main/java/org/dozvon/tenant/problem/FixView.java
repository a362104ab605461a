package org.dozvon.tenant.problem;

import java.util.List;
import org.dozvon.scheme.check.Edit;
import org.dozvon.scheme.check.Fix;
import org.dozvon.scheme.model.Language;
import org.jspecify.annotations.Nullable;

/// A way out of one click: what it does, in words, and the edits of the draft that do it, in order.
public record FixView(String told, List<Edit> edits) {
    static @Nullable FixView of(@Nullable Fix fix, Language language) {
        return fix == null ? null : new FixView(fix.told(language), fix.edits());
    }
}
