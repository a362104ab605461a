package org.dozvon.scheme.check;

/// One thing that can be wrong with a scheme. A rule tells every place where it is, and trusts no other rule to have
/// run before: a drawing may have everything wrong at once.
interface Rule {
    void check(Drawing drawing, Findings findings);
}
