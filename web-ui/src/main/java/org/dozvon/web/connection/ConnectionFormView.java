package org.dozvon.web.connection;

import java.util.List;
import java.util.stream.Stream;
import org.dozvon.web.page.Choice;

/// The form of a connection, as typed, and what came of trying it.
///
/// @param matches the other system's users and who they are here
/// @param tried   empty while it has not been tried
public record ConnectionFormView(
        String id, KindWords kind, String name, String url, boolean hasSecret, List<Match> matches, Tried tried) {
    /// @param user by which the other system knows them
    public record Match(String user, String shown, boolean proposed, List<Choice> people) {}

    /// @param owner whose client was asked about; empty when nobody asked
    public record Tried(boolean done, boolean works, String text, String owner) {
        static final Tried NOT = new Tried(false, false, "", "");
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public boolean isCrm() {
        return !kind.kind().equals("webhook");
    }

    /// Those that have a place for what is wrong with them.
    String[] fields() {
        return Stream.of(
                        Stream.of("name", "secret"),
                        kind.asksUrl() ? Stream.of("url") : Stream.<String>empty(),
                        isCrm() && !isNew() ? Stream.of("people", "caller") : Stream.<String>empty())
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    public boolean anyProposed() {
        return matches.stream().anyMatch(Match::proposed);
    }

    public String path() {
        return "/connections/" + (isNew() ? "new" : id);
    }

    public String deletePath() {
        return path() + "/delete";
    }
}
