package org.dozvon.router.phone;

import org.jspecify.annotations.Nullable;

/// Something that phones can dial.
public interface Feature {
    /// At once: nobody is asked for it.
    ///
    /// @param digits digits, stars, hashes and plus alone, 1 to 24 of them
    /// @return null when these digits mean something else
    @Nullable
    Program program(PhoneCaller who, String digits);
}
