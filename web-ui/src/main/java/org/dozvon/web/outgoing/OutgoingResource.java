package org.dozvon.web.outgoing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.client.CallQuery;
import org.dozvon.web.client.OutgoingApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.ReportingApi;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.Messages;
import org.dozvon.web.language.OutgoingMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Faults;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Options;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// Which number is shown to whom the company calls, where calls may go, and their limits.
@Path("/outgoing")
@RunOnVirtualThread
public class OutgoingResource {
    private static final int ONE = 1;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(OutgoingView form, Errors errors);
    }

    private final OutgoingApi outgoing;
    private final TenantApi tenants;
    private final ReportingApi reporting;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    OutgoingResource(
            @RestClient OutgoingApi outgoing,
            @RestClient TenantApi tenants,
            @RestClient ReportingApi reporting,
            Frame frame,
            Texts texts,
            View view) {
        this.outgoing = outgoing;
        this.tenants = tenants;
        this.reporting = reporting;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response form() {
        var fields = OutgoingFields.of(outgoing.rules());
        return view.page(Templates.form(shown(fields, tenants.model("draft")), Errors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> typed) {
        var tenant = tenants.model("draft");
        var people = tenant.people().stream().map(person -> person.id().value()).toList();
        var fields = OutgoingFields.typed(typed, people, OutgoingFields.of(outgoing.rules()));
        try {
            outgoing.changeRules(read(fields));
            return View.to("/outgoing?done=saved");
        } catch (Refusal refusal) {
            var errors = Errors.of(
                    refusal.problem(),
                    "number",
                    "numbers",
                    "countries",
                    "prefixes",
                    "mostCalls",
                    "minutesPerDay",
                    "barred");
            return view.refused(refusal.status(), Templates.form(shown(fields, tenant), errors));
        }
    }

    private Outgoing read(OutgoingFields fields) {
        var faults = new Faults(texts.of(Messages.class).chooseAgain());
        var number = faults.chosen("number", fields.number(), PhoneNumber::new);
        var countries = words(
                fields.countries().toUpperCase(Locale.ROOT),
                word -> word.matches("[A-Z]{2}"),
                () -> faults.add("countries", texts().countriesMalformed()));
        var prefixes = words(
                fields.prefixes(),
                word -> word.matches("\\+[1-9][0-9]{0,14}"),
                () -> faults.add("prefixes", texts().prefixesMalformed()));
        int most = limit(faults, "mostCalls", fields.mostCalls());
        int minutes = limit(faults, "minutesPerDay", fields.minutesPerDay());
        faults.throwIfAny();
        return new Outgoing(
                number,
                fields.numbers().entrySet().stream()
                        .collect(Collectors.toMap(java.util.Map.Entry::getKey, one -> new PhoneNumber(one.getValue()))),
                countries,
                prefixes,
                fields.barred().stream().map(PersonId::new).toList(),
                most,
                minutes);
    }

    private static List<String> words(String typed, Predicate<String> isOne, Runnable fault) {
        var words = Arrays.stream(typed.split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (!words.stream().allMatch(isOne)) {
            fault.run();
            return List.of();
        }
        return words;
    }

    private int limit(Faults faults, String field, String typed) {
        if (typed.matches("[0-9]{1,6}")) {
            return Integer.parseInt(typed);
        }
        faults.add(field, texts().notANumber());
        return 0;
    }

    private OutgoingView shown(OutgoingFields fields, Tenant tenant) {
        return new OutgoingView(
                numbers(tenant, fields.number(), texts().firstNumber()),
                fields.countries(),
                fields.prefixes(),
                fields.mostCalls(),
                fields.minutesPerDay(),
                tenant.people().stream().map(row(fields, tenant)).toList(),
                wasRefusedToday(),
                view.done());
    }

    private Function<Person, OutgoingView.Row> row(OutgoingFields fields, Tenant tenant) {
        return person -> {
            var id = person.id().value();
            var number = fields.numbers().getOrDefault(id, "");
            return new OutgoingView.Row(
                    id,
                    person.name(),
                    numbers(tenant, number, texts().companysNumber()),
                    !fields.barred().contains(id));
        };
    }

    private List<Choice> numbers(Tenant tenant, String chosen, String none) {
        var formats = frame.formats();
        var options = new Options(none);
        tenant.numbers()
                .forEach(each -> options.and(
                        each.number().value(), formats.number(each.number().value())));
        return options.choices(chosen, chosen);
    }

    /// Of the list alone; when it is away the form stands without the notice.
    private boolean wasRefusedToday() {
        var formats = frame.formats();
        @Nullable
        String today = LocalDate.now(formats.zone())
                .atStartOfDay(formats.zone())
                .toInstant()
                .toString();
        try {
            return !new CallQuery(today, null, null, null, "refused", "outbound", null, null, ONE)
                    .in(reporting)
                    .calls()
                    .isEmpty();
        } catch (Refusal | jakarta.ws.rs.ProcessingException away) {
            return false;
        }
    }

    private OutgoingMessages texts() {
        return texts.of(OutgoingMessages.class);
    }
}
