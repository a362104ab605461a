package org.dozvon.tenant.access;

/// Limits and forms of what people write, in one place.
public final class Input {
    /// As `Ids` of the scheme module has it.
    public static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    /// As `PhoneNumber` of the scheme module has it.
    public static final String PHONE = "\\+[1-9][0-9]{1,14}";

    public static final String EXTENSION = "[0-9]{2,6}";

    /// No control characters: names reach phones' screens, logs and the switch.
    public static final String TEXT = "[^\\p{Cntrl}]*";

    /// As mail has it.
    public static final int EMAIL_LENGTH = 254;

    public static final int NAME_LENGTH = 100;
    public static final int COMMENT_LENGTH = 500;

    private Input() {}
}
