package org.dozvon.scheme.model;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What somebody knows, or has to know, and how well: from the skill's name to 1 (a little) up to 9.
///
/// Names are compared without regard to case, so that "English" and "english" are one skill.
public final class Skills {
    private Skills() {}

    /// None when absent; a name that comes twice keeps its better level.
    public static Map<String, Integer> of(@Nullable Map<String, Integer> written) {
        var skills = new TreeMap<String, Integer>();
        if (written != null) {
            written.forEach((name, level) ->
                    skills.merge(name.strip().toLowerCase(Locale.ROOT), level == null ? 0 : level, Math::max));
        }
        return Copies.sorted(skills);
    }

    /// Whether whoever has these has each of those that are wanted, at least so well.
    public static boolean fit(Map<String, Integer> had, Map<String, Integer> wanted) {
        return wanted.entrySet().stream().allMatch(one -> had.getOrDefault(one.getKey(), 0) >= one.getValue());
    }
}
