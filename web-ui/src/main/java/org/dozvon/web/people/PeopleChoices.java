package org.dozvon.web.people;

import java.util.List;
import org.dozvon.web.client.PersonView;
import org.dozvon.web.page.Choice;

/// People to choose one from.
public final class PeopleChoices {
    private PeopleChoices() {}

    /// @param chosen nobody when empty
    public static List<Choice> of(List<PersonView> people, String chosen) {
        return people.stream()
                .map(person ->
                        new Choice(person.id(), person.name(), person.id().equals(chosen)))
                .toList();
    }
}
