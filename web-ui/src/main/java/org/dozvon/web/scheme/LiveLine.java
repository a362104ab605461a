package org.dozvon.web.scheme;

import org.dozvon.web.client.Version;
import org.dozvon.web.language.Formats;
import org.jspecify.annotations.Nullable;

/// A published version in one line; `known` is false where there is none.
public record LiveLine(boolean known, long version, String at, String by, String comment) {
    public static final LiveLine NONE = new LiveLine(false, 0, "", "", "");

    static LiveLine of(@Nullable Version version, Formats formats) {
        if (version == null) {
            return NONE;
        }
        var at = version.publishedAt();
        return new LiveLine(
                true,
                version.version(),
                at == null ? "" : formats.moment(at),
                text(version.publishedBy()),
                text(version.comment()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
