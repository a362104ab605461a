package org.dozvon.tenant.crm;

import java.util.List;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// What came of trying a connection.
///
/// @param code    why it failed, permanent; absent when it works
/// @param message the same in the asker's language; absent when it works
/// @param users   of the CRM, for the page that says who is who
/// @param owner   of the number that was tried, absent when none was tried or nobody is
public record Trial(
        boolean works,
        @Nullable String code,
        @Nullable String message,
        long millis,
        List<User> users,
        @Nullable Owner owner) {
    public Trial {
        users = List.copyOf(users);
    }

    /// @param person whom they are said to be, absent when nobody was named
    /// @param proposed whose extension they have here, where nobody was named
    public record User(
            String id,
            String name,
            @Nullable String extension,
            @Nullable PersonId person,
            @Nullable PersonId proposed) {}

    /// @param record where the CRM found them: lead, deal, contact
    public record Owner(
            String user,
            @Nullable PersonId person,
            String record,
            @Nullable String client) {}
}
