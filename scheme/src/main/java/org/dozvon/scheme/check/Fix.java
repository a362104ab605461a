package org.dozvon.scheme.check;

import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;

/// A way out of a problem that takes one click: what it does, in words, and the edits that do it.
public record Fix(String russian, String english, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }

    public Fix(String russian, String english, Edit... edits) {
        this(russian, english, List.of(edits));
    }

    public String told(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }

    public Scheme applied(Scheme scheme) {
        var fixed = scheme;
        for (var edit : edits) {
            fixed = edit.applied(fixed);
        }
        return fixed;
    }
}
