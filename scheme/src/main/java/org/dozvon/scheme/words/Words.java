package org.dozvon.scheme.words;

import java.util.List;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Tenant;

/// A scheme told to people. It tells drafts too, with whatever is wrong or missing in them.
public final class Words {
    private Words() {}

    /// The whole scheme, for the preview beside the drawing and for the outline on a phone.
    public static List<Told> tell(Tenant tenant, Scheme scheme, Language language) {
        return new Telling(tenant, scheme, Voice.of(language)).lines();
    }

    /// What a step is called: by its owner, else by its kind.
    public static String stepTitle(Tenant tenant, Step step, Language language) {
        return sentences(tenant, language).title(step);
    }

    /// What a step does, in half a sentence: "ring Anna for 25 seconds".
    public static String stepSentence(Tenant tenant, Step step, Language language) {
        return sentences(tenant, language).sentence(step);
    }

    /// What a caller did who left by this exit: "нажали 2 (мастера)", "nobody answered".
    public static String exitName(Tenant tenant, Step step, String exit, Language language) {
        return sentences(tenant, language).exit(step, exit);
    }

    /// The same where only the kind of the step is at hand.
    public static String exitName(String kind, String exit, Language language) {
        var voice = Voice.of(language);
        return voice.exit(kind, exit, kind.equals("menu") ? exit : voice.quoted(bare(kind, exit)));
    }

    private static String bare(String kind, String exit) {
        return kind.equals("caller") ? CallerStep.withoutClass(exit) : exit;
    }

    /// What a prompt is called: the sound's name, or the stock phrase's.
    public static String promptName(Tenant tenant, Prompt prompt, Language language) {
        return new Names(tenant, Voice.of(language)).prompt(prompt);
    }

    /// In what `is` differs from `was`; empty when nothing changed for callers or for readers.
    public static List<Difference> diff(Scheme was, Scheme is, Tenant tenant, Language language) {
        return new Differences(was, is, tenant, Voice.of(language)).all();
    }

    /// The path of a call, one sentence for each move: "Menu “Departments”: pressed 2."
    public static List<String> path(List<Move> moves, Language language) {
        return moves.stream().map(move -> move(move, language)).toList();
    }

    public static String move(Move move, Language language) {
        var voice = Voice.of(language);
        var kind = voice.kind(move.kind());
        var step = move.label().isBlank() ? kind : kind + " " + voice.quoted(move.label());
        var exit = move.exit();
        return exit == null ? step + "." : step + ": " + exitName(move.kind(), exit, language) + ".";
    }

    private static Sentences sentences(Tenant tenant, Language language) {
        return new Sentences(tenant, Voice.of(language));
    }
}
