package org.dozvon.web.agent;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The customer with whom somebody talks, ready to show.
///
/// @param call   empty while they talk with none
/// @param caller the number, or that it is hidden
/// @param name   what the caller's network says; empty when nothing
/// @param queue  empty when they waited in none
/// @param clock  how long they have talked, as it stood when this was said
/// @param millis the same
/// @param told   what became of what was asked last; empty when there is nothing to say
/// @param tone   of that
/// @param refused whether it was where to send the caller
/// @param people to whom the caller can be sent
record Card(
        String call,
        String caller,
        String name,
        String queue,
        String clock,
        long millis,
        boolean held,
        String told,
        String tone,
        boolean refused,
        List<Choice> people,
        List<Choice> queues,
        List<Choice> schemes) {
    static Card without(String told, String tone) {
        return new Card("", "", "", "", "", 0, false, told, tone, false, List.of(), List.of(), List.of());
    }

    public boolean talking() {
        return !call.isEmpty();
    }

    /// Changes whenever this reads differently, but for the time that runs on.
    public String seen() {
        return Integer.toHexString(String.join("/", call, caller, queue, String.valueOf(held), told)
                .hashCode());
    }
}
