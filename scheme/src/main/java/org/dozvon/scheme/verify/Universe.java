package org.dozvon.scheme.verify;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// Everything that a scheme can tell calls apart by before they happen: the kind of moment (what each calendar says)
/// and the kind of caller (which lists hold them). A case is one of each; cases are numbered with the most ordinary
/// first, so that an example is a call that a person would think of.
///
/// A step decides by cases alone, and never changes one. So every set of cases goes its way through the drawing apart
/// from all others, and where it comes out can be worked out once for all cases together.
record Universe(int moments, int callers) {
    int size() {
        return moments * callers;
    }

    int moment(int one) {
        return one % moments;
    }

    int caller(int one) {
        return one / moments;
    }

    Cases all() {
        var bits = new BitSet(size());
        bits.set(0, size());
        return Cases.of(bits);
    }

    Cases whenMoment(IntPredicate holds) {
        return when(one -> holds.test(moment(one)));
    }

    Cases whenCaller(IntPredicate holds) {
        return when(one -> holds.test(caller(one)));
    }

    private Cases when(IntPredicate holds) {
        var bits = new BitSet(size());
        for (int one = 0; one < size(); one++) {
            bits.set(one, holds.test(one));
        }
        return Cases.of(bits);
    }
}
