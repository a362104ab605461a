package org.dozvon.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.dozvon.scheme.simulate.Answer;
import org.jspecify.annotations.Nullable;

/// What one demo caller and the phones do. Where that leads is the scheme's affair.
///
/// @param often       how often it happens, beside the others of its list
/// @param keys        one for each question, in order
/// @param speaks      whether they leave a message after the beep
/// @param patience    after this they hang up, null never
/// @param answers     by account or outside number; a phone that is not named rings in vain
/// @param callsAgain  who did not get through may try once more
record Story(
        int often,
        List<String> keys,
        boolean speaks,
        @Nullable Duration patience,
        Map<String, Phone> answers,
        boolean callsAgain) {
    enum Phone {
        PICKS_UP,
        BUSY
    }

    /// Somebody who is answered on this phone.
    static Story talks(int often, String account, String... keys) {
        return new Story(often, List.of(keys), true, null, Map.of(account, Phone.PICKS_UP), false);
    }

    /// Nobody answers, and the caller leaves a message when asked.
    static Story message(int often, String... keys) {
        return new Story(often, List.of(keys), true, null, Map.of(), false);
    }

    /// These phones are busy; the caller hangs up at the beep.
    static Story busy(int often, List<String> keys, String... accounts) {
        var phones = new TreeMap<String, Phone>();
        List.of(accounts).forEach(account -> phones.put(account, Phone.BUSY));
        return new Story(often, keys, false, null, phones, true);
    }

    /// The caller hangs up after so many seconds.
    static Story givesUp(int often, int seconds, String... keys) {
        return new Story(often, List.of(keys), false, Duration.ofSeconds(seconds), Map.of(), true);
    }

    Answer answer(Phone phone, RandomGenerator random) {
        return switch (phone) {
            case PICKS_UP -> Answer.picksUp(random.nextInt(3, 13), random.nextInt(25, 260));
            case BUSY -> new Answer.Busy();
        };
    }
}
