package org.dozvon.web.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.call.CallLine;
import org.dozvon.web.call.Names;
import org.dozvon.web.client.CallBacksApi;
import org.dozvon.web.client.CallPage;
import org.dozvon.web.client.CallQuery;
import org.dozvon.web.client.Figures;
import org.dozvon.web.client.PersonView;
import org.dozvon.web.client.ReportingApi;
import org.dozvon.web.client.SchemeSummary;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.daily.SwitchForms;
import org.dozvon.web.language.CallMessages;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.HomeMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.enterprise.context.RequestScoped;

/// Reads what Home shows.
@RequestScoped
public class HomeReader {
    private static final int LAST_CALLS = 8;
    private static final int NAMES_SHOWN = 5;

    private final TenantApi tenants;
    private final ReportingApi reporting;
    private final CallBacksApi callBacks;
    private final Frame frame;
    private final Texts texts;
    private final SwitchForms switches;

    HomeReader(
            @RestClient TenantApi tenants,
            @RestClient ReportingApi reporting,
            @RestClient CallBacksApi callBacks,
            Frame frame,
            Texts texts,
            SwitchForms switches) {
        this.tenants = tenants;
        this.reporting = reporting;
        this.callBacks = callBacks;
        this.frame = frame;
        this.texts = texts;
        this.switches = switches;
    }

    public HomeView read() {
        var formats = frame.formats();
        var tenant = tenants.model("draft");
        var schemes = tenants.schemes();
        var calls = CallQuery.newest(LAST_CALLS).in(reporting);
        var figures = reporting.today(frame.company().zone());
        var waiting = callBacks.list("open", null, 1).open();
        var tasks = tasks(tenant, schemes, calls);
        var writer = new CallLine.Writer(formats, texts.of(CallMessages.class), Names.of(tenant));
        return new HomeView(
                formats.today(),
                !calls.calls().isEmpty(),
                firstNumber(tenant, formats),
                figures(figures, waiting, formats),
                switches(tenant, formats),
                warnings(tenant, schemes, tenants.people(), formats),
                tasks,
                Math.toIntExact(tasks.stream().filter(HomeView.Task::done).count()),
                calls.calls().stream().map(writer::line).toList());
    }

    /// What is on now: it rules calls more than any scheme.
    private List<String> switches(Tenant tenant, Formats formats) {
        var now = Instant.now();
        var words = switches.words(tenant);
        return tenant.switches().stream()
                .filter(one -> !one.from().isAfter(now) && one.until().isAfter(now))
                .map(one -> texts.of(HomeMessages.class).switchedOn(words.what(one), formats.moment(one.until())))
                .toList();
    }

    private static String firstNumber(Tenant tenant, Formats formats) {
        return tenant.numbers().stream()
                .filter(number -> number.scheme() != null)
                .findFirst()
                .map(number -> formats.number(number.number().value()))
                .orElse("");
    }

    private List<HomeView.Figure> figures(Figures today, int waiting, Formats formats) {
        var home = texts.of(HomeMessages.class);
        return List.of(
                figure(home.callsNow(), today.inProgress(), "/calls?outcome=in-progress", false),
                figure(home.offered(), today.offered(), "/calls?period=today", false),
                figure(home.answered(), today.answered(), "/calls?period=today&outcome=answered", false),
                new HomeView.Figure(
                        home.missed(),
                        Integer.toString(today.missed()),
                        today.voicemails() == 0 ? "" : home.withVoicemail(today.voicemails()),
                        "/calls?period=today&outcome=missed",
                        today.missed() > 0),
                figure(home.toCallBack(), waiting, "/call-backs", waiting > 0),
                new HomeView.Figure(
                        home.meanWait(),
                        formats.lengthOrDash(today.meanWaitMillis()),
                        today.meanWaitMillis() == null ? home.noAnswersYet() : home.untilAnswer(),
                        "/calls?period=today&outcome=answered",
                        false));
    }

    private static HomeView.Figure figure(String name, int value, String href, boolean attention) {
        return new HomeView.Figure(name, Integer.toString(value), "", href, attention);
    }

    private List<HomeView.Warning> warnings(
            Tenant tenant, List<SchemeSummary> schemes, List<PersonView> people, Formats formats) {
        var home = texts.of(HomeMessages.class);
        var warnings = new ArrayList<HomeView.Warning>();
        tenant.numbers().stream()
                .filter(number -> number.scheme() == null)
                .map(number -> new HomeView.Warning(
                        home.numberWithoutScheme(formats.number(number.number().value())),
                        numberPath(number),
                        home.chooseScheme()))
                .forEach(warnings::add);
        schemes.stream()
                .filter(SchemeSummary::orderRefused)
                .map(scheme -> new HomeView.Warning(
                        "return-refused".equals(scheme.order())
                                ? home.returnRefused(scheme.name())
                                : home.publishRefused(scheme.name()),
                        "/schemes/" + scheme.id(),
                        home.show()))
                .forEach(warnings::add);
        schemes.stream()
                .filter(scheme -> scheme.errors() > 0)
                .map(scheme -> new HomeView.Warning(
                        home.schemeHasErrors(scheme.name(), scheme.errors()), "/schemes/" + scheme.id(), home.show()))
                .forEach(warnings::add);
        tenant.people().stream()
                .filter(person -> person.contacts().isEmpty())
                .map(person -> new HomeView.Warning(
                        home.personWithoutPhone(person.name()), "/people/" + person.id(), home.addPhone()))
                .forEach(warnings::add);
        offline(people).ifPresent(warnings::add);
        return warnings;
    }

    /// One line for all of them: in the morning every phone may still be off.
    private Optional<HomeView.Warning> offline(List<PersonView> people) {
        var home = texts.of(HomeMessages.class);
        var away = people.stream().filter(PersonView::phoneIsOffline).toList();
        if (away.isEmpty()) {
            return Optional.empty();
        }
        var names = away.stream()
                .limit(NAMES_SHOWN)
                .map(person -> "%s (%s)".formatted(person.name(), person.extension()))
                .collect(Collectors.joining("; "));
        var shown = away.size() > NAMES_SHOWN ? names + "; …" : names;
        return Optional.of(new HomeView.Warning(home.phonesOffline(away.size(), shown), "/people", home.showPeople()));
    }

    private static String numberPath(DialledNumber number) {
        return "/numbers/" + number.number().value().substring(1);
    }

    private List<HomeView.Task> tasks(Tenant tenant, List<SchemeSummary> schemes, CallPage calls) {
        var home = texts.of(HomeMessages.class);
        var answered = tenant.numbers().stream().anyMatch(number -> number.scheme() != null);
        var live = schemes.stream().anyMatch(scheme -> scheme.liveVersion() != null);
        return List.of(
                task(home.taskNumber(), home.taskNumberWhy(), "/numbers", answered),
                task(
                        home.taskPeople(),
                        home.taskPeopleWhy(),
                        "/people",
                        tenant.people().stream()
                                        .filter(person -> !person.contacts().isEmpty())
                                        .count()
                                >= 2),
                task(
                        home.taskHours(),
                        home.taskHoursWhy(),
                        "/hours",
                        !tenant.calendars().isEmpty()),
                task(home.taskLive(), home.taskLiveWhy(), "/schemes", live),
                task(
                        home.taskCall(),
                        home.taskCallWhy(),
                        "/test-call",
                        !calls.calls().isEmpty()));
    }

    private static HomeView.Task task(String what, String why, String href, boolean done) {
        return new HomeView.Task(what, why, href, done);
    }
}
