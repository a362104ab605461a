package org.dozvon.scheme.rehearse;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.rehearse.Observed.Visit;
import org.dozvon.scheme.words.Bilingual;
import org.dozvon.scheme.words.Words;
import org.jspecify.annotations.Nullable;

/// What was expected and what came instead, in the owner's own names.
final class MissWords {
    static final Bilingual NOWHERE = new Bilingual("", "");
    static final Bilingual NO_SUCH_NUMBER =
            new Bilingual("такого номера у компании нет", "the company has no such number");
    static final Bilingual NO_MESSAGE = new Bilingual("сообщения нет", "no message");
    private static final Bilingual NOTHING = new Bilingual("ничего", "nothing");

    private final Tenant tenant;

    MissWords(Tenant tenant) {
        this.tenant = tenant;
    }

    Bilingual at(Visit visit) {
        return both(language -> block(visit.scheme(), visit.step(), language));
    }

    /// The step that should have come next.
    Bilingual place(SchemeId own, Place place) {
        return new Bilingual(
                "дальше — " + block(place.scheme(own), place.step(), Language.RUSSIAN),
                "goes on to " + block(place.scheme(own), place.step(), Language.ENGLISH));
    }

    /// Which way the call took from a step instead.
    ///
    /// @param begins the call did not even begin as expected
    Bilingual onward(List<Visit> path, int from, boolean begins, CallEnd ending) {
        if (path.isEmpty()) {
            return ending(ending);
        }
        return begins
                ? both(language -> begins(path.getFirst(), language))
                : both(language -> onward(path, from, ending, language));
    }

    private String begins(Visit first, Language language) {
        var block = block(first.scheme(), first.step(), language);
        return switch (language) {
            case RUSSIAN -> "звонок начинается с блока " + block;
            case ENGLISH -> "the call begins at " + block;
        };
    }

    private String onward(List<Visit> path, int from, CallEnd ending, Language language) {
        var visit = path.get(from);
        var exit = exit(visit, language);
        var next = from + 1 < path.size()
                ? onto(path.get(from + 1), language)
                : switch (language) {
                    case RUSSIAN -> "звонок окончен (" + ending.in(language) + ")";
                    case ENGLISH -> "the call ends (" + ending.in(language) + ")";
                };
        return exit.isEmpty() ? next : exit + ", " + next;
    }

    private String onto(Visit next, Language language) {
        var block = block(next.scheme(), next.step(), language);
        return switch (language) {
            case RUSSIAN -> "дальше — " + block;
            case ENGLISH -> "goes on to " + block;
        };
    }

    private String exit(Visit visit, Language language) {
        var step = step(visit.scheme(), visit.step());
        return visit.exit() == null || step == null ? "" : Words.exitName(tenant, step, visit.exit(), language);
    }

    Bilingual rang(List<? extends Collection<String>> waves) {
        var told = waves.stream()
                .map(wave -> wave.stream().map(this::who).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(", "));
        return told.isEmpty()
                ? new Bilingual("звонят: никто", "rings: nobody")
                : new Bilingual("звонят: " + told, "rings: " + told);
    }

    private String who(String id) {
        return tenant.people().stream()
                .filter(person -> person.id().value().equals(id))
                .findFirst()
                .map(person -> person.name())
                .orElse(id);
    }

    Bilingual heard(List<Prompt> prompts) {
        return prompts.isEmpty()
                ? new Bilingual("звучит: " + NOTHING.russian(), "is played: " + NOTHING.english())
                : new Bilingual(
                        "звучит: " + prompts(prompts, Language.RUSSIAN),
                        "is played: " + prompts(prompts, Language.ENGLISH));
    }

    private String prompts(List<Prompt> prompts, Language language) {
        return prompts.stream()
                .map(prompt -> quoted(Words.promptName(tenant, prompt, language), language))
                .collect(Collectors.joining(", "));
    }

    Bilingual mailbox(@Nullable PersonId mailbox) {
        return mailbox == null
                ? new Bilingual("сообщение в общем ящике", "a message in the company's mailbox")
                : new Bilingual(
                        "сообщение в ящике: " + who(mailbox.value()),
                        "a message in the mailbox of " + who(mailbox.value()));
    }

    Bilingual ending(CallEnd ending) {
        return both(ending::in);
    }

    Bilingual number(PhoneNumber number) {
        return new Bilingual("звонок на " + number, "a call to " + number);
    }

    private String block(SchemeId scheme, StepId id, Language language) {
        var step = step(scheme, id);
        if (step == null) {
            return switch (language) {
                case RUSSIAN -> "блок «" + id + "», которого больше нет";
                case ENGLISH -> "the block “" + id + "”, which is gone";
            };
        }
        return quoted(Words.stepTitle(tenant, step, language), language);
    }

    private @Nullable Step step(SchemeId scheme, StepId id) {
        return tenant.schemes().stream()
                .filter(each -> each.id().equals(scheme))
                .flatMap(each -> each.steps().stream())
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String quoted(String name, Language language) {
        return switch (language) {
            case RUSSIAN -> "«" + name + "»";
            case ENGLISH -> "“" + name + "”";
        };
    }

    private static Bilingual both(Function<Language, String> told) {
        return new Bilingual(told.apply(Language.RUSSIAN), told.apply(Language.ENGLISH));
    }
}
