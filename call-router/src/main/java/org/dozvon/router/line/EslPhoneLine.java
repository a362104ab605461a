package org.dozvon.router.line;

import org.dozvon.router.phone.PhoneLine;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhonePhrase;

/// A phone of the tenant on the event socket.
record EslPhoneLine(EslLine line) implements PhoneLine {
    @Override
    public void say(PhonePhrase phrase, Language language) {
        line.say(phrase, language);
    }
}
