package org.dozvon.scheme.desk;

/// Names one offer, among those of all desks.
public record OfferId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
