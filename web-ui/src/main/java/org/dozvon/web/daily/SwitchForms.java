package org.dozvon.web.daily;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.client.NewSwitch;
import org.dozvon.web.language.DailyMessages;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.SoundMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.dozvon.web.scheme.Phrases;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;

/// Between daily switches and their page.
@RequestScoped
public class SwitchForms {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    /// What makes sense as the first thing that every caller hears.
    private static final List<StockPhrase> PHRASES =
            List.of(StockPhrase.HOLIDAY, StockPhrase.OFF_HOURS, StockPhrase.SORRY, StockPhrase.PLEASE_HOLD);

    private final Frame frame;
    private final Texts texts;

    SwitchForms(Frame frame, Texts texts) {
        this.frame = frame;
        this.texts = texts;
    }

    /// As somebody typed it.
    public record Typed(String kind, String calendar, String announcement, String until) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    public SwitchWords words(Tenant tenant) {
        return new SwitchWords(tenant, texts.of(DailyMessages.class), texts.of(SoundMessages.class));
    }

    /// @param typed what was refused; its card shows it again
    SwitchesView view(Tenant tenant, List<DailySwitch> switches, Typed typed) {
        var now = Instant.now();
        var words = words(tenant);
        return new SwitchesView(
                switches.stream()
                        .filter(one -> one.until().isAfter(now))
                        .sorted(Comparator.comparing(DailySwitch::from))
                        .map(one -> line(words, one, now))
                        .toList(),
                Arrays.stream(DailySwitch.Kind.values())
                        .map(kind -> card(tenant, words, kind, typed))
                        .toList());
    }

    private SwitchesView.Line line(SwitchWords words, DailySwitch one, Instant now) {
        var planned = one.from().isAfter(now);
        return new SwitchesView.Line(one.id().value(), words.what(one), when(one, planned), planned);
    }

    private String when(DailySwitch one, boolean planned) {
        var daily = texts.of(DailyMessages.class);
        var formats = frame.formats();
        var until = daily.until(formats.moment(one.until()));
        return planned ? daily.from(formats.moment(one.from())) + " " + until : until;
    }

    private SwitchesView.Card card(Tenant tenant, SwitchWords words, DailySwitch.Kind kind, Typed typed) {
        var slug = kind.name().toLowerCase(Locale.ROOT);
        var wrong = typed.kind().equals(slug);
        return new SwitchesView.Card(
                slug,
                words.kind(kind),
                words.why(kind),
                calendars(tenant, wrong ? typed.calendar() : ""),
                kind == DailySwitch.Kind.ANNOUNCEMENT ? sounds(tenant, typed.announcement()) : List.of(),
                wrong ? typed.until() : endOfToday(frame.formats()),
                wrong);
    }

    private static String endOfToday(Formats formats) {
        return LOCAL.format(LocalDate.now(formats.zone()).plusDays(1).atStartOfDay());
    }

    private List<Choice> calendars(Tenant tenant, String chosen) {
        var every = new Choice("", texts.of(DailyMessages.class).everyCalendar(), chosen.isEmpty());
        var each = tenant.calendars().stream()
                .map(calendar -> new Choice(
                        calendar.id().value(),
                        calendar.name(),
                        calendar.id().value().equals(chosen)));
        return tenant.calendars().size() < 2
                ? List.of(every)
                : Stream.concat(Stream.of(every), each).toList();
    }

    private List<Choice> sounds(Tenant tenant, String chosen) {
        var own = tenant.sounds().stream().map(sound -> choice("sound " + sound.id(), sound.name(), chosen));
        var stock = PHRASES.stream()
                .map(phrase ->
                        choice("stock " + phrase.tag(), Phrases.label(phrase, texts.of(SoundMessages.class)), chosen));
        return Stream.concat(own, stock).toList();
    }

    private static Choice choice(String value, String name, String chosen) {
        return new Choice(value, name, value.equals(chosen));
    }

    NewSwitch wanted(Typed typed) {
        var kind = Arrays.stream(DailySwitch.Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(typed.kind()))
                .findFirst()
                .orElseThrow(
                        () -> View.wrong("kind", texts.of(DailyMessages.class).kindUnknown()));
        return new NewSwitch(
                kind, typed.calendar().isEmpty() ? null : typed.calendar(), prompt(typed.announcement()), until(typed));
    }

    private Instant until(Typed typed) {
        try {
            return frame.formats().parsed(typed.until());
        } catch (DateTimeException notATime) {
            throw wrongTime();
        }
    }

    private RuntimeException wrongTime() {
        return View.wrong("until", texts.of(DailyMessages.class).timeMissing());
    }

    private static @Nullable Prompt prompt(String chosen) {
        if (chosen.startsWith("sound ")) {
            return new Prompt.Uploaded(new SoundId(chosen.substring("sound ".length())));
        }
        return PHRASES.stream()
                .filter(phrase -> chosen.equals("stock " + phrase.tag()))
                .<Prompt>map(Prompt.Stock::new)
                .findFirst()
                .orElse(null);
    }
}
