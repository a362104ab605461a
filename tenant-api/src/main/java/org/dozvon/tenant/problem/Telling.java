package org.dozvon.tenant.problem;

import org.dozvon.scheme.model.Language;

/// One of several things that are wrong, still to be told in somebody's language.
public interface Telling {
    ProblemItem in(Language language);
}
