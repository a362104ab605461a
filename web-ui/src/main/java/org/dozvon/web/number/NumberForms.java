package org.dozvon.web.number;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.NumberCard;
import org.dozvon.scheme.model.ServiceLine;
import org.dozvon.web.client.NumberFigure;
import org.dozvon.web.client.PersonView;
import org.dozvon.web.client.SchemeSummary;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Options;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;

/// Shows numbers: in lines, and each in its form.
@RequestScoped
public class NumberForms {
    private final TenantApi tenants;
    private final MonthReader month;
    private final Frame frame;
    private final Texts texts;

    NumberForms(@RestClient TenantApi tenants, MonthReader month, Frame frame, Texts texts) {
        this.tenants = tenants;
        this.month = month;
        this.frame = frame;
        this.texts = texts;
    }

    List<NumberLine> lines() {
        var schemes = tenants.schemes().stream().collect(Collectors.toMap(SchemeSummary::id, scheme -> scheme));
        var people = names(tenants.people());
        var figures = month.byNumber();
        return tenants.numbers().stream()
                .map(number -> line(
                        number,
                        number.scheme() == null
                                ? null
                                : schemes.get(number.scheme().value()),
                        people,
                        figures))
                .toList();
    }

    private static Map<String, String> names(List<PersonView> people) {
        return people.stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
    }

    private NumberLine line(
            DialledNumber number,
            @Nullable SchemeSummary scheme,
            Map<String, String> people,
            @Nullable Map<String, NumberFigure> figures) {
        var formats = frame.formats();
        var reserve = number.reserve();
        var card = Objects.requireNonNullElse(number.card(), NumberCard.EMPTY);
        var owner = card.owner() == null ? "" : people.getOrDefault(card.owner().value(), "");
        var rung = figures == null ? null : figures.getOrDefault(number.number().value(), NumberFigure.NONE);
        return new NumberLine(
                number.number().value().substring(1),
                formats.number(number.number().value()),
                number.label(),
                number.service() == null ? "" : name(number.service()),
                scheme == null ? "" : scheme.id(),
                scheme == null ? "" : scheme.name(),
                reserve == null ? "" : formats.number(reserve.value()),
                owner,
                note(card),
                rung == null ? "" : texts().rung(rung.calls()),
                badge(scheme, owner, rung));
    }

    private static String note(NumberCard card) {
        return Stream.concat(Stream.of(card.purpose()), card.publishedAt().stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String badge(@Nullable SchemeSummary scheme, String owner, @Nullable NumberFigure rung) {
        if (scheme == null) {
            return texts().noScheme();
        }
        if (scheme.liveVersion() == null) {
            return texts().schemeNotLive();
        }
        return owner.isEmpty() && rung != null && rung.calls() > 0 ? texts().nobodys() : "";
    }

    NumberFormView of(NumberFields fields) {
        var schemes = tenants.schemes();
        return new NumberFormView(
                fields.digits(),
                fields.digits().isEmpty() ? fields.number() : frame.formats().number("+" + fields.digits()),
                fields.label(),
                schemes(schemes, texts().chooseScheme()).choices(fields.scheme(), fields.scheme()),
                fields.reserve(),
                services().choices(fields.service(), fields.service()),
                fields.calls(),
                schemes(schemes, texts().noOverflow()).choices(fields.overflow(), fields.overflow()),
                owners(fields.owner()),
                fields.purpose(),
                fields.places());
    }

    private static Options schemes(List<SchemeSummary> schemes, String none) {
        var options = new Options(none);
        schemes.forEach(scheme -> options.and(scheme.id(), scheme.name()));
        return options;
    }

    private List<Choice> owners(String chosen) {
        var options = new Options(texts().noOwner());
        tenants.people().forEach(person -> options.and(person.id(), person.name()));
        return options.choices(chosen, chosen);
    }

    private Options services() {
        var services = new Options(texts().servicePeople());
        Stream.of(ServiceLine.values()).forEach(line -> services.and(line.name(), name(line)));
        return services;
    }

    private String name(ServiceLine line) {
        return switch (line) {
            case ALARM -> texts().serviceAlarm();
            case LIFT -> texts().serviceLift();
            case FAX -> texts().serviceFax();
        };
    }

    private NumberMessages texts() {
        return texts.of(NumberMessages.class);
    }
}
