package org.dozvon.web.scheme;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.web.client.StepProblem;
import org.dozvon.web.client.Version;
import org.jspecify.annotations.Nullable;

/// All that `<call-scheme>` needs, as the page hands it over: the drawing, what may be picked, where to save, and every
/// text that it shows.
///
/// @param waiting the longest wait in words, empty while nothing is proven
public record EditorData(
        Scheme scheme,
        long revision,
        boolean changed,
        List<StepProblem> problems,
        String waiting,
        @Nullable Version live,
        Directories directories,
        List<Word> words,
        @Nullable Endpoints endpoints,
        @Nullable Csrf csrf,
        String zone,
        String countryPrefix,
        Map<String, String> strings) {

    /// The same drawing with other problems on its blocks.
    public EditorData with(List<StepProblem> others) {
        return new EditorData(
                scheme,
                revision,
                changed,
                others,
                waiting,
                live,
                directories,
                words,
                endpoints,
                csrf,
                zone,
                countryPrefix,
                strings);
    }

    /// What the forms of the steps offer to choose from.
    public record Directories(
            List<PickPerson> people,
            List<PickGroup> groups,
            List<PickCalendar> calendars,
            List<PickList> callerLists,
            List<PickSound> sounds,
            List<PickPhrase> stockPhrases,
            List<PickScheme> schemes,
            List<PickNumber> numbers,
            List<PickRota> rotas,
            List<PickConnection> connections,
            List<PickQueue> queues) {}

    public record PickPerson(
            String id, String name, String extension, List<PickContact> contacts, List<String> skills) {}

    public record PickContact(
            String kind,
            @Nullable String account,
            @Nullable String number,
            @Nullable String shown) {
        static PickContact of(Contact contact, String shown) {
            return switch (contact) {
                case Contact.Sip(var account) -> new PickContact("sip", account, null, shown);
                case Contact.Phone(var number) -> new PickContact("phone", null, number.value(), shown);
            };
        }
    }

    public record PickGroup(String id, String name, List<String> members) {}

    /// @param intervals distinct names in order: the exits of a schedule step
    public record PickCalendar(CalendarId id, String name, List<String> intervals) {}

    public record PickList(String id, String name, int size) {}

    public record PickSound(String id, String name, int durationMillis, String url) {}

    public record PickPhrase(String tag, String label, String url) {}

    /// @param ends names of the scheme's ends: the exits of a step that runs it
    public record PickScheme(String id, String name, List<String> ends) {}

    /// @param label what its owner calls it
    public record PickNumber(String number, String label) {}

    public record PickRota(String id, String name) {}

    public record PickQueue(String id, String name, String group) {}

    public record PickConnection(String id, String name, Connection.Kind kind) {}

    /// One line of the scheme in words; `again` when its step was told on an earlier line.
    public record Word(@Nullable String step, int depth, boolean again, String text) {}

    public record Endpoints(String draft, String pin) {}

    public record Csrf(String header, String token) {}
}
