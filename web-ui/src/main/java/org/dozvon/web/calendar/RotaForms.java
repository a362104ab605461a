package org.dozvon.web.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.web.calendar.RotaFormView.WatchRow;
import org.dozvon.web.client.PersonView;
import org.dozvon.web.language.RotaMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Rows;
import org.dozvon.web.page.View;
import org.dozvon.web.people.PeopleChoices;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/// Between duty rotas and the rows of their form.
@RequestScoped
public class RotaForms {
    /// As a field for a moment writes it.
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private static final int FIRST_HOUR = 9;
    private static final String NEW_ROW = "NEW";

    private final Texts texts;
    private final Frame frame;

    RotaForms(Texts texts, Frame frame) {
        this.texts = texts;
        this.frame = frame;
    }

    List<RotaLine> lines(List<DutyRota> rotas, List<PersonView> people) {
        Map<String, String> names = people.stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
        return rotas.stream().map(rota -> line(rota, names)).toList();
    }

    private RotaLine line(DutyRota rota, Map<String, String> names) {
        var zone = rota.zone() == null ? frame.formats().zone() : ZoneId.of(rota.zone());
        var now = LocalDateTime.ofInstant(Instant.now(), zone);
        var watch = rota.watches().stream()
                .filter(each -> !each.from().isAfter(now) && each.to().isAfter(now))
                .findFirst();
        var lasts = rota.watches().stream().map(DutyRota.Watch::to).max(LocalDateTime::compareTo);
        return new RotaLine(
                rota.id().value(),
                rota.name(),
                watch.map(each -> names.getOrDefault(
                                each.person().value(), each.person().value()))
                        .orElse(""),
                lasts.map(frame.formats()::weekday).orElse(""));
    }

    RotaFormView empty(List<PersonView> people) {
        return view("", "", List.of(first(people)), people, null);
    }

    RotaFormView of(DutyRota rota, List<PersonView> people) {
        var rows = new ArrayList<WatchRow>();
        rota.watches()
                .forEach(watch -> rows.add(new WatchRow(
                        "w" + rows.size(),
                        LOCAL.format(watch.from()),
                        LOCAL.format(watch.to()),
                        PeopleChoices.of(people, watch.person().value()))));
        return view(
                rota.id().value(),
                rota.name(),
                rows,
                people,
                rota.watches().isEmpty() ? null : rota.watches().getLast());
    }

    /// The form again as it was typed.
    RotaFormView typed(String id, MultivaluedMap<String, String> fields, List<PersonView> people) {
        var form = new Rows(fields);
        var rows = form.keys("watch").stream()
                .map(key -> new WatchRow(
                        key,
                        form.field("from-" + key),
                        form.field("to-" + key),
                        PeopleChoices.of(people, form.field("person-" + key))))
                .toList();
        return view(id, form.field("name"), rows, people, null);
    }

    DutyRota rota(RotaId id, @Nullable String zone, RotaFormView form) {
        return new DutyRota(
                id,
                form.name().trim(),
                zone,
                form.watches().stream().map(this::watch).toList());
    }

    private DutyRota.Watch watch(WatchRow row) {
        try {
            var person =
                    row.people().stream().filter(Choice::chosen).findFirst().orElseThrow(this::notATime);
            return new DutyRota.Watch(
                    LocalDateTime.parse(row.from()), LocalDateTime.parse(row.to()), new PersonId(person.value()));
        } catch (DateTimeException notATime) {
            throw notATime();
        }
    }

    private RuntimeException notATime() {
        return View.wrong("watches", texts.of(RotaMessages.class).notATime());
    }

    private RotaFormView view(
            String id, String name, List<WatchRow> rows, List<PersonView> people, DutyRota.@Nullable Watch last) {
        return new RotaFormView(id, name, rows, fresh(people, last));
    }

    private WatchRow first(List<PersonView> people) {
        var row = fresh(people, null);
        return new WatchRow("w0", row.from(), row.to(), row.people());
    }

    /// Goes on where the last watch ends, for as long as that one lasts.
    private WatchRow fresh(List<PersonView> people, DutyRota.@Nullable Watch last) {
        var from = last == null ? LocalDate.now(frame.formats().zone()).atTime(FIRST_HOUR, 0) : last.to();
        var length = last == null ? Duration.ofDays(1) : Duration.between(last.from(), last.to());
        return new WatchRow(NEW_ROW, LOCAL.format(from), LOCAL.format(from.plus(length)), PeopleChoices.of(people, ""));
    }
}
