package org.dozvon.scheme.recipe;

/// A question of a recipe is not answered, or not with what it asks for.
public final class RecipeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String question;
    private final String code;

    RecipeRefused(String question, String code) {
        super("Expected an answer to '" + question + "', but it is none: " + code + ". Answer it anew.");
        this.question = question;
        this.code = code;
    }

    public String question() {
        return question;
    }

    /// Permanent, kebab.
    public String code() {
        return code;
    }
}
