package org.dozvon.web.scheme;

import java.util.List;
import org.dozvon.web.client.SchemeSummary;
import org.dozvon.web.language.Formats;

/// A scheme in one line of the list, ready to show.
///
/// @param ordered      a publish waits for its hour, or a return does
/// @param orderRefused one was not possible, and nobody has put that out of sight
public record SchemeLine(
        String id,
        String name,
        boolean live,
        long version,
        String publishedAt,
        boolean changed,
        List<String> numbers,
        int errors,
        int warnings,
        boolean ordered,
        boolean orderRefused) {

    public static SchemeLine of(SchemeSummary scheme, Formats formats) {
        var at = scheme.livePublishedAt();
        return new SchemeLine(
                scheme.id(),
                scheme.name(),
                scheme.liveVersion() != null,
                scheme.liveVersion() == null ? 0 : scheme.liveVersion(),
                at == null ? "" : formats.moment(at),
                scheme.changed(),
                scheme.numbers().stream().map(formats::number).toList(),
                scheme.errors(),
                scheme.warnings(),
                "waiting".equals(scheme.order()) || "out".equals(scheme.order()),
                scheme.orderRefused());
    }
}
