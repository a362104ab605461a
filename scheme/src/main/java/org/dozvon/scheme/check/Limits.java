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
    /// A mobile network gives a call up after about a minute.
    public static final int TRUNK_RING_SECONDS = 60;
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

    /// Of a webhook or a CRM: beyond it callers hang up.
    public static final int LOOKUP_SECONDS_MAX = 5;

    public static final int URL_CHARACTERS = 500;

    public static final int FIELD_CHARACTERS = 100;

    public static final int ANSWERS = 20;

    public static final int PARAMETERS = 20;

    public static final int TEMPLATE_CHARACTERS = 500;

    public static final int DIGITS_MAX = 20;

    public static final int PARTS = 10;

    public static final int NUMBER_GROUPS = 50;

    public static final int NUMBERS_IN_A_GROUP = 500;

    public static final int DAYS_BACK = 90;

    public static final int PRIORITY_MAX = 9;

    public static final int RANK_MAX = 9;

    public static final int TAGS = 10;

    public static final int NOTIFIED = 20;

    public static final int PIN_ATTEMPTS_MAX = 3;

    public static final int ALLOWED_NUMBERS = 50;

    public static final int ROTAS = 50;

    public static final int WATCHES = 1_000;

    public static final int SWITCHES = 50;

    public static final int CONNECTIONS = 20;

    /// Of one number; a company may take more.
    public static final int CALLS_AT_ONCE = 1_000;

    public static final int QUEUES = 50;
    public static final int INSIDE_NUMBERS = 200;

    /// What whoever answers is told while the caller still waits.
    public static final int WHISPER_SECONDS = 10;

    /// Lists and classes that a queue serves before others.
    public static final int AHEAD = 20;

    public static final int SKILLS = 20;

    public static final int SKILL_CHARACTERS = 40;

    public static final int SKILL_MAX = 9;

    public static final int QUEUE_SECONDS_MIN = 10;

    public static final int QUEUE_SECONDS_MAX = 7_200;

    /// After a talk, or after a call that was not answered.
    public static final int QUEUE_PAUSE_SECONDS = 600;

    public static final int QUEUE_LENGTH = 500;

    public static final int ANNOUNCED_SECONDS_MIN = 15;

    public static final int ANNOUNCED_SECONDS_MAX = 600;

    /// Narrower than mail allows: neither a second recipient nor a header can hide in it.
    public static final String EMAIL = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}";

    private Limits() {}
}
