package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What calls a number by itself, and cannot wait in a line: nobody is there to hear the music.
public enum ServiceLine {
    @JsonProperty("alarm")
    ALARM,
    @JsonProperty("lift")
    LIFT,
    @JsonProperty("fax")
    FAX
}
