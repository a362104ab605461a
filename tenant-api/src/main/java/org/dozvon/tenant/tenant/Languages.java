package org.dozvon.tenant.tenant;

import java.util.Arrays;
import org.dozvon.scheme.model.Language;

/// Languages by their tags, as the database has them.
public final class Languages {
    private Languages() {}

    public static Language ofTag(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected a language such as ru, but got " + tag));
    }
}
