package org.dozvon.scheme.desk;

/// Why somebody did not answer what was offered to them.
public enum Miss {
    /// Their phone rang.
    NO_ANSWER,
    /// They pressed "decline".
    REFUSED,
    /// They talk about something that the desk does not know of.
    BUSY,
    /// Their phone was gone, though it seemed to be there.
    UNREACHABLE
}
