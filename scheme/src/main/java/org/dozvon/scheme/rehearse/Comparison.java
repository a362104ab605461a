package org.dozvon.scheme.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.rehearse.Observed.Visit;
import org.dozvon.scheme.rehearse.Observed.Wave;
import org.dozvon.scheme.words.Bilingual;
import org.jspecify.annotations.Nullable;

/// Compares how a call went with what is expected of it. The way comes first: it says where a call went wrong, and the
/// rest mostly follows from it.
final class Comparison {
    private final MissWords words;
    private final SchemeId own;
    private final Expected expected;
    private final List<Miss> misses = new ArrayList<>();

    Comparison(MissWords words, SchemeId own, Expected expected) {
        this.words = words;
        this.own = own;
        this.expected = expected;
    }

    Miss numberUnknown(SavedCall call) {
        return new Miss(
                "test-number-unknown",
                null,
                null,
                MissWords.NOWHERE,
                words.number(Objects.requireNonNull(call.number())),
                MissWords.NO_SUCH_NUMBER);
    }

    List<Miss> misses(Observed observed) {
        comparePath(observed);
        compareRang(observed);
        compareHeard(observed);
        compareMessage(observed);
        compareEnding(observed);
        return misses;
    }

    /// The call may pass other steps between, so that a new announcement does not fail a test.
    private void comparePath(Observed observed) {
        var path = observed.path();
        var passed = -1;
        for (var place : Objects.requireNonNullElse(expected.path(), List.<Place>of())) {
            var next = find(path, passed + 1, place);
            if (next < 0) {
                var got = words.onward(path, Math.max(passed, 0), passed < 0, observed.ending());
                add("test-path-differs", visit(path, Math.max(passed, 0)), words.place(own, place), got);
                return;
            }
            passed = next;
        }
    }

    private int find(List<Visit> path, int from, Place place) {
        for (var index = from; index < path.size(); index++) {
            if (path.get(index).scheme().equals(place.scheme(own))
                    && path.get(index).step().equals(place.step())) {
                return index;
            }
        }
        return -1;
    }

    private void compareRang(Observed observed) {
        if (expected.rang() == null) {
            return;
        }
        var got = observed.waves().stream().map(Wave::who).toList();
        var wanted = expected.rang().stream().map(TreeSet::new).toList();
        if (!got.equals(wanted)) {
            var same = 0;
            while (same < Math.min(got.size(), wanted.size()) && got.get(same).equals(wanted.get(same))) {
                same++;
            }
            var at = same < got.size()
                    ? observed.waves().get(same).visit()
                    : observed.path().size() - 1;
            add("test-rang-differs", visit(observed.path(), at), words.rang(wanted), words.rang(got));
        }
    }

    private void compareHeard(Observed observed) {
        var heard = observed.heard();
        var from = 0;
        for (var prompt : Objects.requireNonNullElse(expected.heard(), List.<Prompt>of())) {
            var at = from;
            while (at < heard.size() && !heard.get(at).prompt().equals(prompt)) {
                at++;
            }
            if (at == heard.size()) {
                var visit = from < heard.size()
                        ? heard.get(from).visit()
                        : observed.path().size() - 1;
                var instead = heard.subList(from, heard.size()).stream()
                        .map(Observed.Sound::prompt)
                        .toList();
                add(
                        "test-heard-differs",
                        visit(observed.path(), visit),
                        words.heard(List.of(prompt)),
                        words.heard(instead));
                return;
            }
            from = at + 1;
        }
    }

    private void compareMessage(Observed observed) {
        var wanted = expected.message();
        if (wanted == null) {
            return;
        }
        var left = observed.messages().isEmpty() ? null : observed.messages().getLast();
        if (left == null || !Objects.equals(left.mailbox(), wanted.mailbox())) {
            var at = left == null ? observed.path().size() - 1 : left.visit();
            var got = left == null ? MissWords.NO_MESSAGE : words.mailbox(left.mailbox());
            add("test-message-differs", visit(observed.path(), at), words.mailbox(wanted.mailbox()), got);
        }
    }

    private void compareEnding(Observed observed) {
        var wanted = expected.ending();
        if (wanted != null && wanted != observed.ending()) {
            var last = visit(observed.path(), observed.path().size() - 1);
            add("test-ending-differs", last, words.ending(wanted), words.ending(observed.ending()));
        }
    }

    private void add(String code, @Nullable Visit at, Bilingual wanted, Bilingual got) {
        misses.add(
                at == null
                        ? new Miss(code, null, null, MissWords.NOWHERE, wanted, got)
                        : new Miss(code, at.scheme(), at.step(), words.at(at), wanted, got));
    }

    private static @Nullable Visit visit(List<Visit> path, int index) {
        return index >= 0 && index < path.size() ? path.get(index) : null;
    }
}
