package org.dozvon.tenant.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.OwnedService;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemItem;
import org.dozvon.tenant.problem.Telling;
import org.dozvon.tenant.tenant.Zones;

import jakarta.inject.Singleton;

/// The duty rotas of the tenant at hand.
@Singleton
public class RotaService extends OwnedService<RotaEntity, RotaForm, DutyRota> {
    /// A year beyond is a slip of the finger, and too large for what reckons with it.
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    private final PersonRepository people;

    RotaService(RotaRepository rotas, PersonRepository people, Publisher publisher, Uses uses) {
        super(rotas, publisher, uses);
        this.people = people;
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.rotas(list());
    }

    @Override
    protected RotaEntity blank() {
        return new RotaEntity();
    }

    @Override
    protected void write(RotaEntity rota, RotaForm form) {
        if (form.zone() != null) {
            Zones.checked("zone", form.zone());
        }
        check(form.watches());
        rota.name = form.name();
        rota.zone = form.zone();
        rota.watches = form.watches().stream()
                .sorted(Comparator.comparing(DutyRota.Watch::from))
                .toList();
    }

    private void check(List<DutyRota.Watch> watches) {
        var problems = new ArrayList<Telling>();
        for (var index = 0; index < watches.size(); index++) {
            var watch = watches.get(index);
            var field = "watches[" + index + "]";
            if (watch.from() == null || watch.to() == null || watch.person() == null) {
                problems.add(ProblemItem.ofField(field, "value-missing"));
            } else if (isFar(watch.from())) {
                problems.add(ProblemItem.ofField(field + ".from", "watch-time-far"));
            } else if (isFar(watch.to())) {
                problems.add(ProblemItem.ofField(field + ".to", "watch-time-far"));
            } else if (!watch.from().isBefore(watch.to())) {
                problems.add(ProblemItem.ofField(field + ".to", "watch-ends-early"));
            }
        }
        if (problems.isEmpty()
                && !people.areAllKnown(
                        watches.stream().map(DutyRota.Watch::person).distinct().toList())) {
            problems.add(ProblemItem.ofField("watches", "person-unknown"));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(422, "input-invalid", problems);
        }
    }

    private static boolean isFar(LocalDateTime time) {
        return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR;
    }

    @Override
    protected DutyRota view(RotaEntity rota) {
        return rota.model();
    }

    @Override
    protected Record idOf(RotaEntity rota) {
        return new RotaId(rota.id);
    }
}
