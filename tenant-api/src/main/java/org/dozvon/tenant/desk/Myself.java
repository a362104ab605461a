package org.dozvon.tenant.desk;

import java.util.Optional;
import org.dozvon.tenant.access.Caller;
import org.dozvon.tenant.people.PersonEntity;
import org.dozvon.tenant.people.PersonRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// Who of the tenant's people has signed in: the one whose e-mail is the account's. Anybody may write any address into
/// their own account, so only one that the sign-in service has verified says who they are; and an address that several
/// people share says it of nobody.
@ApplicationScoped
public class Myself {
    private final Caller caller;
    private final PersonRepository people;

    Myself(Caller caller, PersonRepository people) {
        this.caller = caller;
        this.people = people;
    }

    public Optional<PersonEntity> person() {
        return caller.verifiedEmail()
                .map(people::reachedBy)
                .filter(found -> found.size() == 1)
                .map(found -> found.getFirst());
    }

    boolean is(String person) {
        return person().filter(one -> one.id.equals(person)).isPresent();
    }
}
