package org.dozvon.tenant.plan;

import java.util.List;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SipAccount;
import org.dozvon.scheme.model.Sound;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.TenantId;
import org.jspecify.annotations.Nullable;

/// Gathers a tenant's parts.
public final class ModelBuilder {
    private final TenantId tenant;
    private final Drawings drawings;
    private @Nullable Settings settings;
    private List<DialledNumber> numbers = List.of();
    private List<Person> people = List.of();
    private List<SipAccount> accounts = List.of();
    private List<Group> groups = List.of();
    private List<Calendar> calendars = List.of();
    private List<CallerList> callerLists = List.of();
    private List<Sound> sounds = List.of();
    private List<Scheme> schemes = List.of();
    private List<DutyRota> rotas = List.of();
    private List<DailySwitch> switches = List.of();
    private List<Connection> connections = List.of();
    private List<Queue> queues = List.of();
    private List<InsideNumber> inside = List.of();
    private @Nullable Outgoing outgoing;

    ModelBuilder(TenantId tenant, Drawings drawings) {
        this.tenant = tenant;
        this.drawings = drawings;
    }

    /// What a tenant is called and where it is.
    public record Settings(
            String name,
            String domain,
            String zone,
            Language language,
            @Nullable Integer calls) {}

    public Drawings drawings() {
        return drawings;
    }

    public void settings(Settings added) {
        settings = added;
    }

    public void numbers(List<DialledNumber> added) {
        numbers = added;
    }

    public void people(List<Person> added) {
        people = added;
    }

    public void accounts(List<SipAccount> added) {
        accounts = added;
    }

    public void groups(List<Group> added) {
        groups = added;
    }

    public void calendars(List<Calendar> added) {
        calendars = added;
    }

    public void callerLists(List<CallerList> added) {
        callerLists = added;
    }

    public void sounds(List<Sound> added) {
        sounds = added;
    }

    public void schemes(List<Scheme> added) {
        schemes = added;
    }

    public void rotas(List<DutyRota> added) {
        rotas = added;
    }

    public void switches(List<DailySwitch> added) {
        switches = added;
    }

    public void connections(List<Connection> added) {
        connections = added;
    }

    public void queues(List<Queue> added) {
        queues = added;
    }

    public void inside(List<InsideNumber> added) {
        inside = added;
    }

    public void outgoing(@Nullable Outgoing added) {
        outgoing = added;
    }

    Tenant build() {
        if (settings == null) {
            throw new IllegalStateException("Expected the settings of tenant " + tenant + ", but nobody added them.");
        }
        return new Tenant(
                tenant,
                settings.name(),
                settings.domain(),
                settings.zone(),
                settings.language(),
                numbers,
                people,
                accounts,
                groups,
                calendars,
                callerLists,
                sounds,
                schemes,
                rotas,
                switches,
                connections,
                queues,
                settings.calls(),
                inside,
                outgoing);
    }
}
