package org.dozvon.tenant.crm;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.dozvon.outside.crm.User;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.people.PersonService;
import org.dozvon.tenant.people.PersonView;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemWords;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Tries a connection as a call would use it, and outside of any transaction: a server that hangs must not hold a
/// connection of the database.
@ApplicationScoped
public class TrialService {
    private final ConnectionService connections;
    private final PersonService people;
    private final Attempts attempts;
    private final Semaphore room;

    TrialService(ConnectionService connections, PersonService people, Attempts attempts, OutsideConfig config) {
        this.connections = connections;
        this.people = people;
        this.attempts = attempts;
        this.room = new Semaphore(config.trials());
    }

    public Trial tryOut(String id, @Nullable String caller, Language language) {
        var connection = connections.opened(id);
        if (!room.tryAcquire()) {
            throw ProblemException.of(429, "trials-busy");
        }
        try {
            long started = System.nanoTime();
            var outcome = attempts.attempt(connection, caller);
            return trial(connection, outcome, (System.nanoTime() - started) / 1_000_000, language);
        } finally {
            room.release();
        }
    }

    private Trial trial(Connection connection, Attempts.Outcome outcome, long millis, Language language) {
        var why = outcome.failure();
        var extensions = outcome.users().isEmpty() ? Map.<String, PersonId>of() : extensions();
        return new Trial(
                why == null,
                why == null ? null : why.slug(),
                why == null ? null : ProblemWords.text("trial." + why.slug(), language),
                millis,
                outcome.users().stream()
                        .map(user -> user(connection, user, extensions))
                        .toList(),
                owner(connection, outcome));
    }

    private static Trial.User user(Connection connection, User user, Map<String, PersonId> extensions) {
        var person = connection.people().get(user.id());
        var proposed = person == null && user.extension() != null ? extensions.get(user.extension()) : null;
        return new Trial.User(user.id(), user.name(), user.extension(), person, proposed);
    }

    private static Trial.@Nullable Owner owner(Connection connection, Attempts.Outcome outcome) {
        var found = outcome.owner();
        return found == null
                ? null
                : new Trial.Owner(
                        found.user(),
                        connection.people().get(found.user()),
                        found.place().slug(),
                        found.client());
    }

    private Map<String, PersonId> extensions() {
        return people.list().stream()
                .filter(person -> !person.extension().isEmpty())
                .collect(Collectors.toMap(PersonView::extension, person -> new PersonId(person.id())));
    }
}
