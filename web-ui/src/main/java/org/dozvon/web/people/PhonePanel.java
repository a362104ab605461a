package org.dozvon.web.people;

import org.dozvon.web.client.NewSipAccount;
import org.dozvon.web.client.PersonView;

/// A person's desk phone, ready to show. The password is there only right after it was made.
///
/// @param offline since when it cannot be rung, empty while it can
/// @param qr an SVG path, one square for each dark module
/// @param refusal why there is no new password, or nothing
public record PhonePanel(
        String person,
        boolean known,
        String account,
        String domain,
        String registrar,
        String offline,
        String password,
        String qr,
        int qrSize,
        String refusal) {

    static PhonePanel none(String person) {
        return new PhonePanel(person, false, "", "", "", "", "", "", 0, "");
    }

    static PhonePanel of(PersonView person, String offline) {
        var account = person.sipAccount();
        return account == null
                ? none(person.id())
                : new PhonePanel(
                        person.id(),
                        true,
                        account.account(),
                        account.domain(),
                        account.registrar(),
                        offline,
                        "",
                        "",
                        0,
                        "");
    }

    PhonePanel refused(String why) {
        return new PhonePanel(person, known, account, domain, registrar, offline, password, qr, qrSize, why);
    }

    static PhonePanel of(String person, NewSipAccount made) {
        var code = QrPath.of(uri(made));
        return new PhonePanel(
                person,
                true,
                made.account(),
                made.domain(),
                made.registrar(),
                "",
                made.password(),
                code.path(),
                code.size(),
                "");
    }

    /// What softphones read from a picture: the address, the password and where to register.
    private static String uri(NewSipAccount made) {
        return "sip:" + made.account() + ":" + made.password() + "@" + made.domain() + ";proxy=" + made.registrar();
    }
}
