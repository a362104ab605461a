package org.dozvon.router.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.phone.CallOut;
import org.dozvon.router.phone.PhoneCaller;
import org.dozvon.router.phone.PhoneLine;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.run.RingManner;
import org.dozvon.scheme.run.RingResult;

/// A phone of the tenant on the event socket.
record EslPhoneLine(EslLine line) implements PhoneLine {
    @Override
    public void callsInside(PhoneNumber home, String extension) {
        line.callsInside(home, extension);
    }

    @Override
    public CallIdentity identity() {
        return line.identity();
    }

    @Override
    public void pickUp(String key, PhoneCaller by) {
        line.pickUp(key, new PickedUp(by.account().account(), by.person()));
    }

    @Override
    public Optional<String> toldKey(Duration atMost) {
        return line.toldKey(atMost);
    }

    @Override
    public void writes(CallLog log) {
        line.begin(line.identity(), log);
    }

    @Override
    public boolean isOut() {
        return line.isOut();
    }

    /// What rang when a router was gone rings on in the node: it is over when we hear of it, and is not begun again.
    @Override
    public RingResult callOut(CallOut call, Runnable answers) {
        if (isOut()) {
            var talked = line.talkBefore();
            return talked == null ? new RingResult.Unreachable() : talked;
        }
        line.callsOut(call);
        var name = call.shown() == null ? null : call.shown().value();
        var manner = new RingManner(null, null, CallerShown.Which.CALLER, name);
        return line.ring(List.of(call.leg()), manner, _ -> answers.run());
    }

    @Override
    public void say(PhonePhrase phrase, Language language) {
        line.say(phrase, language);
    }
}
