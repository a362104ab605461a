package org.dozvon.scheme.model;

/// A key of a menu (one of `0`-`9`, `*`, `#`) and what the owner calls it: "1 — sales". The key is also its exit's
/// name.
public record MenuKey(String key, String label) {
    public MenuKey {
        label = Exits.label(label);
    }
}
