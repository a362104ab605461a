package org.dozvon.router.phone;

import java.time.Duration;
import java.util.Optional;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.call.CallerLine;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.run.RingResult;

/// The line of a tenant's own phone.
public interface PhoneLine {
    CallerLine line();

    CallIdentity identity();

    void say(PhonePhrase phrase, Language language);

    /// From now on it is a caller of the company's own.
    ///
    /// @param home      as if that had been dialled: what phones outside are shown
    /// @param extension what phones inside are shown
    void callsInside(PhoneNumber home, String extension);

    /// Fetches a call that rings elsewhere. Returns when there is none any more; else the phone is connected, and this
    /// call ends here with `HANDED_OVER`.
    ///
    /// @param key of the leg that the phone becomes
    void pickUp(String key, PhoneCaller by);

    /// The key of such a leg, as soon as another router has told it to the phone's channel; empty when none has.
    Optional<String> toldKey(Duration atMost);

    /// From now on what happens is told in a log: it is a call out.
    void writes(CallLog log);

    /// Whether a router before this one has begun to call out.
    boolean isOut();

    /// Rings a number outside. Returns when nobody answered, or when whoever did is gone, wherever the phone is then.
    ///
    /// @param answers is told, once, that somebody answered, on whichever thread hears it first
    RingResult callOut(CallOut call, Runnable answers);
}
