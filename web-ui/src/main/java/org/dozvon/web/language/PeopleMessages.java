package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of people and groups. The words stand in `messages/people_ru.properties` and `messages/people_en.properties`.
@MessageBundle("people")
public interface PeopleMessages {
    String title();

    String about();

    String add();

    String addGroup();

    String name();

    String nameHint();

    String extension();

    String extensionHint();

    String email();

    String emailHint();

    String skills();

    String skillsHint();

    String skillsMalformed();

    String deskPhone();

    String hasDeskPhone();

    String phoneOnline();

    String phoneOffline();

    String phoneOfflineSince(String moment);

    String noDeskPhone();

    String phones();

    String phonesHint();

    String phone();

    String addPhone();

    String remove();

    String first();

    String groups();

    String groupName();

    String groupAbout();

    String members();

    String membersHint();

    String member();

    String chooseMember();

    String addMember();

    String nobody();

    String noGroups();

    String emptyTitle();

    String emptyText();

    String deleteTitle();

    String deleteText();

    String deleteGroupTitle();

    String deleteGroupText();

    String passwordOnce();

    String passwordHidden();

    String registrar();

    String domain();

    String user();

    String password();

    String qr();

    String qrHint();

    String newPassword();

    String deletePhone();

    String makePhone();

    String noPhoneText();

    String rank();

    String rankHint();

    String dutyHours();

    String dutyHoursHint();

    String dutyGroupHint();

    String dutyByHand();
}
