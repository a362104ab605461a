package org.dozvon.router.phone;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.run.Orbits;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// A caller whom somebody has parked is fetched by dialling what they were parked at.
@Singleton
public class OrbitCodes implements Feature {
    @Override
    public @Nullable Program program(PhoneCaller who, String digits) {
        return Orbits.isOne(digits) ? phone -> fetch(phone, who, digits) : null;
    }

    /// Ends when the phone is connected; else nobody is parked there.
    private static void fetch(PhoneLine phone, PhoneCaller who, String digits) {
        phone.pickUp(key(who.tenant(), digits), who);
        phone.say(PhonePhrase.NOBODY_RINGS, who.plan().language());
    }

    /// By which the node knows the leg that whoever fetches a parked caller becomes: another for each tenant, the same
    /// at
    /// every router.
    public static String key(String tenant, String orbit) {
        return UUID.nameUUIDFromBytes(("orbit/" + tenant + "/" + orbit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
