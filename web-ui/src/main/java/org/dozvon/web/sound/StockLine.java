package org.dozvon.web.sound;

/// A phrase that comes with the product.
public record StockLine(String name, String audioPath) {}
