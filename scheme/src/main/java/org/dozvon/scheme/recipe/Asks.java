package org.dozvon.scheme.recipe;

import org.dozvon.scheme.words.Bilingual;

/// Questions that many recipes ask.
final class Asks {
    static final Question MAILBOX =
            person("mailbox", "Кто слушает оставленные сообщения?", "Who listens to the messages that callers leave?");
    static final Question CALENDAR = of(
            "hours",
            Question.Kind.CALENDAR,
            "По какому расписанию вы работаете?",
            "Which hours does the company keep?");
    static final Question TEAM = of("team", Question.Kind.PEOPLE, "Кто отвечает на звонки?", "Who answers calls?");

    private Asks() {}

    static Question person(String id, String russian, String english) {
        return of(id, Question.Kind.PERSON, russian, english);
    }

    static Question of(String id, Question.Kind kind, String russian, String english) {
        return new Question(id, kind, new Bilingual(russian, english));
    }
}
