package org.dozvon.scheme.check;

import java.util.Map;

/// Which skills can be written down.
final class SkillLimits {
    static final String IN_RUSSIAN = "навыков не больше " + Limits.SKILLS + ", название не длиннее "
            + Limits.SKILL_CHARACTERS + " букв, уровень от 1 до " + Limits.SKILL_MAX + ".";
    static final String IN_ENGLISH = "there can be " + Limits.SKILLS + " skills, with names of at most "
            + Limits.SKILL_CHARACTERS + " letters and levels of 1 to " + Limits.SKILL_MAX + ".";

    private SkillLimits() {}

    static boolean allow(Map<String, Integer> skills) {
        return skills.size() <= Limits.SKILLS
                && skills.entrySet().stream().allMatch(one -> allow(one.getKey(), one.getValue()));
    }

    private static boolean allow(String name, int level) {
        return !name.isBlank() && name.length() <= Limits.SKILL_CHARACTERS && level >= 1 && level <= Limits.SKILL_MAX;
    }
}
