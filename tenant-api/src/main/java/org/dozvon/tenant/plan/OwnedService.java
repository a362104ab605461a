package org.dozvon.tenant.plan;

import java.util.List;
import java.util.Objects;
import org.dozvon.tenant.access.OwnedEntity;
import org.dozvon.tenant.access.OwnedForm;
import org.dozvon.tenant.access.OwnedRepository;

import jakarta.transaction.Transactional;

/// What the tenant at hand has of one kind: shown, added, replaced, removed, each change published with the whole plan.
/// A service of a kind says only what is its own. It is a singleton: it has no state, and a proxy, which ArC would make
/// of a wider scope, cannot be made of a class whose parent wants its parts.
///
/// @param <E> as it is kept
/// @param <F> as somebody writes it down
/// @param <V> as it is shown
public abstract class OwnedService<E extends OwnedEntity, F extends OwnedForm, V> implements ModelPart {
    private final OwnedRepository<E> rows;
    private final Publisher publisher;
    private final Uses uses;

    protected OwnedService(OwnedRepository<E> rows, Publisher publisher, Uses uses) {
        this.rows = rows;
        this.publisher = publisher;
        this.uses = uses;
    }

    protected abstract E blank();

    /// Takes over what was written, or refuses it. The id is there already.
    protected abstract void write(E row, F form);

    protected abstract V view(E row);

    /// By which others name it.
    protected abstract Record idOf(E row);

    /// What goes with it.
    protected void forget(E row) {}

    @Transactional
    public List<V> list() {
        return rows.inOrder().stream().map(this::view).toList();
    }

    @Transactional
    public V get(String id) {
        return view(rows.required(id));
    }

    @Transactional
    public V create(F form) {
        return publisher.publish(_ -> {
            var row = blank();
            row.id = rows.idForOneMore(Objects.requireNonNullElse(form.id(), ""), form.name());
            write(row, form);
            rows.persist(row);
            return view(row);
        });
    }

    @Transactional
    public V replace(String id, F form) {
        return publisher.publish(_ -> {
            var row = rows.required(id);
            write(row, form);
            return view(row);
        });
    }

    @Transactional
    public void delete(String id) {
        publisher.publish(() -> {
            var row = rows.required(id);
            uses.refuseIfUsed(idOf(row));
            forget(row);
            rows.delete(row);
        });
    }
}
