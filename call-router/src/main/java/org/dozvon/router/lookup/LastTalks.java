package org.dozvon.router.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dozvon.records.talk.LastTalk;
import org.jspecify.annotations.Nullable;

/// Who talked to whom last, of all tenants, in bounded memory: what was used least goes first, and is asked of nobody
/// else, since a caller who is unknown is only rung through as everybody is.
final class LastTalks {
    /// Of one caller: a group may want its own last one.
    private static final int PEOPLE_AT_MOST = 5;

    private record Key(String tenant, String caller) {}

    private final Cache<Key, List<LastTalk.Talk>> talks;

    LastTalks(int most) {
        this.talks = Caffeine.newBuilder().maximumSize(most).build();
    }

    /// What is known now with this talk in it, the newest first: what others are to be told.
    LastTalk with(String tenant, String caller, String person, Instant at) {
        var others = of(tenant, caller).stream().filter(talk -> !talk.person().equals(person));
        var all = Stream.concat(Stream.of(new LastTalk.Talk(person, at)), others)
                .sorted(Comparator.comparing(LastTalk.Talk::at).reversed())
                .limit(PEOPLE_AT_MOST)
                .toList();
        return new LastTalk(tenant, caller, all);
    }

    void remember(LastTalk told) {
        talks.put(new Key(told.tenantId(), told.caller()), told.talks());
    }

    void forget(String tenant, String caller) {
        talks.invalidate(new Key(tenant, caller));
    }

    /// @param members whose talks count; everybody's when empty
    Optional<String> last(String tenant, String caller, List<String> members, Instant since) {
        return of(tenant, caller).stream()
                .filter(talk -> !talk.at().isBefore(since))
                .map(LastTalk.Talk::person)
                .filter(person -> members.isEmpty() || members.contains(person))
                .findFirst();
    }

    private List<LastTalk.Talk> of(String tenant, String caller) {
        @Nullable List<LastTalk.Talk> known = talks.getIfPresent(new Key(tenant, caller));
        return known == null ? List.of() : known;
    }

    long size() {
        talks.cleanUp();
        return talks.estimatedSize();
    }
}
