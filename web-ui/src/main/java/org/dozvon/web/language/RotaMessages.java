package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of duty rotas. The words stand in `messages/rotas_ru.properties` and `messages/rotas_en.properties`.
@MessageBundle("rotas")
public interface RotaMessages {
    String title();

    String about();

    String add();

    String name();

    String nameHint();

    String watches();

    String watchesHint();

    String from();

    String to();

    String person();

    String choosePerson();

    String addWatch();

    String remove();

    String now();

    String nobody();

    String lasts();

    String none();

    String notATime();

    String deleteTitle();

    String deleteText();
}
