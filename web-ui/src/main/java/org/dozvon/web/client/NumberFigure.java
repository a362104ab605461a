package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// How often customers dialled a number.
@JsonIgnoreProperties(ignoreUnknown = true)
public record NumberFigure(String number, int calls) {
    public static final NumberFigure NONE = new NumberFigure("", 0);
}
