package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of trying a connection.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Trial(
        boolean works,
        @Nullable String message,
        long millis,
        @Nullable List<User> users,
        @Nullable Owner owner) {

    /// @param proposed whom the same extension suggests
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record User(
            String id,
            String name,
            @Nullable String extension,
            @Nullable String person,
            @Nullable String proposed) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Owner(
            String user,
            @Nullable String person,
            String record,
            @Nullable String client) {}

    public List<User> known() {
        return users == null ? List.of() : users;
    }
}
