package org.dozvon.scheme.recipe;

import java.util.List;
import java.util.Optional;

/// All recipes, the simplest first.
public final class Recipes {
    private static final List<Recipe> ALL = List.of(
            Teams.ONE_PERSON,
            Teams.IN_TURN,
            Teams.AT_ONCE,
            Teams.BIG,
            Hours.VOICEMAIL,
            Hours.DEPARTMENTS,
            Cities.BY_MENU,
            Cities.BY_WEBHOOK,
            Cities.BY_NUMBER,
            Callers.CRM_OWNER,
            Callers.VIP,
            Teams.OTHER_EXCHANGE);

    private Recipes() {}

    public static List<Recipe> all() {
        return ALL;
    }

    public static Optional<Recipe> named(String id) {
        return ALL.stream().filter(recipe -> recipe.id().equals(id)).findFirst();
    }
}
