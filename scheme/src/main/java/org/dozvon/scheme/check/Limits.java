package org.dozvon.scheme.check;

/// How large and how long things may be. Each is what a person can still oversee, or what a call can bear.
public final class Limits {
    public static final int STEPS = 200;
    public static final int LABEL_CHARACTERS = 80;
    public static final int MENU_KEYS_TO_REMEMBER = 7;
    public static final int WAIT_SECONDS_MIN = 1;
    public static final int WAIT_SECONDS_MAX = 30;
    public static final int ATTEMPTS_MAX = 5;
    public static final int RING_SECONDS_MIN = 5;
    public static final int RING_SECONDS_MAX = 120;
    public static final int ROUNDS_MAX = 5;
    public static final int VOICEMAIL_SECONDS_MIN = 5;
    public static final int VOICEMAIL_SECONDS_MAX = 600;
    public static final int TARGETS = 20;
    /// Of all waves of a step together: each phone is a leg that the node sets up.
    public static final int PHONES = 128;
    /// Schemes within schemes.
    public static final int DEPTH = 10;
    public static final int LIST_ENTRIES = 10_000;
    public static final int CALENDAR_INTERVALS = 50;
    public static final int CALENDAR_DAYS = 400;
    public static final int GROUP_MEMBERS = 100;
    public static final int CONTACTS = 10;

    private Limits() {}
}
