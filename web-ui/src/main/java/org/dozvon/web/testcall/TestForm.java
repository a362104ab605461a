package org.dozvon.web.testcall;

import java.util.List;
import org.dozvon.web.page.Choice;

/// What to try, ready to show.
///
/// @param moment for a `datetime-local` field, in the company's zone
/// @param other  another moment that is worth a try, its name what it is called
/// @param silent whether nothing is said after a beep
/// @param people and single phones that are asked about by name
/// @param others what phones of nobody do
/// @param plays  whether the call is simulated as soon as the form is there
public record TestForm(
        List<Choice> numbers,
        List<Choice> drafts,
        String caller,
        String moment,
        List<Choice> other,
        String keys,
        boolean silent,
        List<Person> people,
        List<Choice> others,
        boolean plays) {
    public record Person(String id, String name, List<Choice> answers) {}
}
