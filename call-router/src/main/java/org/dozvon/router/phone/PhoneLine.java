package org.dozvon.router.phone;

import org.dozvon.router.call.CallerLine;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhonePhrase;

/// The line of a tenant's own phone.
public interface PhoneLine {
    CallerLine line();

    void say(PhonePhrase phrase, Language language);
}
