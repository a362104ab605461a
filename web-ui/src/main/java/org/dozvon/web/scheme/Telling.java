package org.dozvon.web.scheme;

import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.words.Words;

/// What the `scheme` module says of a drawing, in the shapes that the editor reads.
public record Telling(Tenant tenant, Language language) {

    public List<EditorData.Word> words(Scheme scheme) {
        return Words.tell(tenant.withScheme(scheme), scheme, language).stream()
                .map(told -> new EditorData.Word(
                        told.step() == null ? null : told.step().value(), told.depth(), told.again(), told.text()))
                .toList();
    }
}
