package org.dozvon.scheme.verify;

import java.util.BitSet;
import java.util.stream.IntStream;

/// A set of cases; see [Universe]. Never changed once it is made.
final class Cases {
    static final Cases NONE = new Cases(new BitSet());

    private final BitSet bits;

    private Cases(BitSet bits) {
        this.bits = bits;
    }

    static Cases of(BitSet bits) {
        return bits.isEmpty() ? NONE : new Cases((BitSet) bits.clone());
    }

    static Cases of(int one) {
        var bits = new BitSet();
        bits.set(one);
        return new Cases(bits);
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    boolean has(int one) {
        return bits.get(one);
    }

    int first() {
        return bits.nextSetBit(0);
    }

    int count() {
        return bits.cardinality();
    }

    IntStream stream() {
        return bits.stream();
    }

    boolean meets(Cases others) {
        return bits.intersects(others.bits);
    }

    Cases and(Cases others) {
        var both = (BitSet) bits.clone();
        both.and(others.bits);
        return of(both);
    }

    Cases or(Cases others) {
        var either = (BitSet) bits.clone();
        either.or(others.bits);
        return of(either);
    }

    Cases without(Cases others) {
        var rest = (BitSet) bits.clone();
        rest.andNot(others.bits);
        return of(rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cases cases && bits.equals(cases.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }
}
