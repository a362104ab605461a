package org.dozvon.outside.crm;

import java.time.InstantSource;
import java.util.List;
import org.dozvon.outside.guard.Deadline;
import org.dozvon.outside.guard.Failure;
import org.dozvon.outside.guard.OutsideHttp;

/// Finds the one who speaks a vendor's language.
public final class Crms implements Crm {
    private final OutsideHttp http;
    private final InstantSource clock;

    public Crms(OutsideHttp http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Owner owner(Account account, Caller caller, List<Place> order, Deadline deadline) {
        try {
            return dialect(account, deadline).owner(caller, order);
        } catch (CrmFailedException failed) {
            return new Owner.Failed(failed.why());
        } catch (IllegalArgumentException unusable) {
            // A secret of another vendor's form, which no request could carry.
            return new Owner.Failed(Failure.NOT_ALLOWED);
        }
    }

    @Override
    public Users users(Account account, Deadline deadline) {
        try {
            return new Users.Known(dialect(account, deadline).users());
        } catch (CrmFailedException failed) {
            return new Users.Failed(failed.why());
        } catch (IllegalArgumentException unusable) {
            return new Users.Failed(Failure.NOT_ALLOWED);
        }
    }

    private Dialect dialect(Account account, Deadline deadline) {
        var talk = new Talk(http, deadline);
        return switch (account.vendor()) {
            case JSON -> new OwnForm(talk, account, clock);
            case BITRIX24 -> new Bitrix24(talk, account);
            case AMOCRM -> new AmoCrm(talk, account);
            case HUBSPOT -> new HubSpot(talk, account);
        };
    }
}
