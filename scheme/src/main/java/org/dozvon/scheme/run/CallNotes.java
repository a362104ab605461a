package org.dozvon.scheme.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dozvon.scheme.model.CallVariables;
import org.dozvon.scheme.model.Copies;
import org.dozvon.scheme.model.JsonRefused;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SchemeJson;
import org.jspecify.annotations.Nullable;

/// What a call carries along: what it is about and what its steps learnt.
///
/// @param client  what the CRM calls the caller
/// @param waiting the place that the caller has in a queue; null for none
/// @param transfer where somebody who talked with the caller has sent them, until that is done; null for nowhere
public record CallNotes(
        @Nullable String topic,
        @Nullable Language language,
        @Nullable Integer priority,
        @Nullable String callerClass,
        @Nullable String client,
        List<String> tags,
        Map<String, String> variables,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Waiting waiting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Transfer transfer) {
    public static final CallNotes EMPTY = new CallNotes(null, null, null, null, null, List.of(), Map.of(), null, null);

    /// Of tags, and of what fits in a channel variable.
    private static final int MOST_TAGS = 20;

    /// A place in a queue.
    ///
    /// @param step        the pointer of the step in which the caller waits
    /// @param sinceMillis of the epoch
    /// @param queue       into whose line somebody has sent them; null for that of the step
    public record Waiting(
            String step,
            long sinceMillis,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String queue) {}

    /// Somebody who talked with the caller has sent them on.
    ///
    /// @param to    what they dialled for it
    /// @param by    whose phone it was, null when nobody's in particular
    /// @param from  the phone: an account
    /// @param stage how far that has come
    public record Transfer(
            String to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String by,

            String from,
            Stage stage) {
        // A kind, a dot and an id.
        private static final int LONGEST = 80;

        public enum Stage {
            /// Just said.
            ASKED,
            /// The caller is on their way there.
            ON_THE_WAY,
            /// Nobody was there: the phone of who sent them rings.
            COMES_BACK
        }

        public Transfer {
            to = clean(to.length() <= LONGEST ? to : to.substring(0, LONGEST));
        }

        Transfer at(Stage now) {
            return new Transfer(to, by, from, now);
        }
    }

    public CallNotes {
        tags = List.copyOf(tags);
        variables = Copies.sorted(variables);
    }

    /// The values of those that are known; a value that is too long is cut, control characters become
    /// blanks. Beyond [CallVariables#COUNT] variables new ones are dropped.
    public CallNotes with(Map<String, String> more) {
        var all = new TreeMap<>(variables);
        more.forEach((name, value) -> {
            if (all.containsKey(name) || all.size() < CallVariables.COUNT) {
                all.put(name, clean(value));
            }
        });
        return new CallNotes(topic, language, priority, callerClass, client, tags, all, waiting, transfer);
    }

    public CallNotes withClient(String name) {
        return new CallNotes(topic, language, priority, callerClass, clean(name), tags, variables, waiting, transfer);
    }

    /// What is null stays as it is; tags are added.
    CallNotes about(
            @Nullable String newTopic,
            @Nullable Language newLanguage,
            @Nullable Integer newPriority,
            @Nullable String newClass,
            List<String> newTags) {
        var all = new ArrayList<>(tags);
        newTags.stream().filter(tag -> !all.contains(tag)).forEach(all::add);
        return new CallNotes(
                newTopic == null ? topic : clean(newTopic),
                newLanguage == null ? language : newLanguage,
                newPriority == null ? priority : newPriority,
                newClass == null ? callerClass : newClass,
                client,
                all.subList(0, Math.min(MOST_TAGS, all.size())),
                variables,
                waiting,
                transfer);
    }

    /// @param place null when the caller waits no more
    CallNotes waiting(@Nullable Waiting place) {
        return new CallNotes(topic, language, priority, callerClass, client, tags, variables, place, transfer);
    }

    /// Whoever is sent on has left the line in which they stood.
    ///
    /// @param further null when it is done
    public CallNotes transferred(@Nullable Transfer further) {
        var place = further != null && further.stage() == Transfer.Stage.ASKED ? null : waiting;
        return new CallNotes(topic, language, priority, callerClass, client, tags, variables, place, further);
    }

    /// For a channel variable: letters, digits, `-` and `_` alone. Empty when there is nothing to remember.
    public String write() {
        return equals(EMPTY) ? "" : Base64.getUrlEncoder().withoutPadding().encodeToString(SchemeJson.write(this));
    }

    /// Nothing, when it cannot be read: a call goes on without its notes rather than not at all.
    public static CallNotes read(String written) {
        if (written.isEmpty()) {
            return EMPTY;
        }
        try {
            return SchemeJson.read(
                    Base64.getUrlDecoder().decode(written.getBytes(StandardCharsets.US_ASCII)), CallNotes.class);
        } catch (IllegalArgumentException | JsonRefused unreadable) {
            return EMPTY;
        }
    }

    static String clean(String value) {
        var cut = value.length() <= CallVariables.VALUE_CHARACTERS
                ? value
                : value.substring(0, CallVariables.VALUE_CHARACTERS);
        return cut.codePoints()
                .map(code -> Character.isISOControl(code) ? ' ' : code)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .trim();
    }
}
