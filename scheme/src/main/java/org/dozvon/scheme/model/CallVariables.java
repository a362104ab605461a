package org.dozvon.scheme.model;

import java.util.Set;
import java.util.regex.Pattern;

/// What a call's variables are called, and how long their values may be.
public final class CallVariables {
    public static final String CALLER = "caller";
    public static final String DIALLED = "dialled";
    /// What the owner calls the number that was dialled.
    public static final String NUMBER_LABEL = "number_label";

    public static final String TOPIC = "topic";
    public static final String LANGUAGE = "language";
    public static final String PRIORITY = "priority";
    public static final String CALLER_CLASS = "caller_class";
    /// What the CRM calls the caller; set by the step that asks it.
    public static final String CLIENT = "client";

    /// Every call has these; no step sets them as its own variables.
    public static final Set<String> BUILT_IN =
            Set.of(CALLER, DIALLED, NUMBER_LABEL, TOPIC, LANGUAGE, PRIORITY, CALLER_CLASS, CLIENT);

    /// Beyond it a value is cut.
    public static final int VALUE_CHARACTERS = 200;

    /// What one call carries along at most: they travel in a channel variable.
    public static final int COUNT = 20;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    private CallVariables() {}

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// A name that a step may set.
    public static boolean isOwnName(String name) {
        return isName(name) && !BUILT_IN.contains(name);
    }
}
