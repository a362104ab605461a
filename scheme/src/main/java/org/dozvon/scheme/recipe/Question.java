package org.dozvon.scheme.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.dozvon.scheme.words.Bilingual;

/// What a recipe has to know.
public record Question(String id, Kind kind, Bilingual label) {
    /// Branches of a menu are its keys.
    private static final int MOST_BRANCHES = 9;

    private static final int MOST_PEOPLE = 20;

    /// What is chosen: one thing, several in their order, or people by what leads to each.
    public enum Kind {
        @JsonProperty("person")
        PERSON(1),
        @JsonProperty("people")
        PEOPLE(MOST_PEOPLE),
        @JsonProperty("calendar")
        CALENDAR(1),
        @JsonProperty("caller-list")
        CALLER_LIST(1),
        @JsonProperty("connection")
        CONNECTION(1),
        /// Of a program that answers.
        @JsonProperty("url")
        URL(1),
        /// An account at another exchange.
        @JsonProperty("sip-address")
        SIP_ADDRESS(1),
        /// Labels, such as cities or departments, each with its person.
        @JsonProperty("branches")
        BRANCHES(MOST_BRANCHES),
        /// Own numbers, each with its person.
        @JsonProperty("numbers")
        NUMBERS(MOST_BRANCHES);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }
}
