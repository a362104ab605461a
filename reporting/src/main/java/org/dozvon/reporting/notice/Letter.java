package org.dozvon.reporting.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dozvon.reporting.words.OneLine;

/// What a notice says, in the tenant's language and by the clock on its wall. The templates escape what they must.
///
/// @param text as the scheme has it
/// @param why  at the foot: who sends this
@TemplateData
public record Letter(
        String language,
        String subject,
        String text,
        String callerLabel,
        String caller,
        String dialledLabel,
        String dialled,
        String timeLabel,
        String time,
        String linkLabel,
        String link,
        String why) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @CheckedTemplate(basePath = "letter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance html(Letter letter);

        static native TemplateInstance text(Letter letter);
    }

    static Letter of(Notice notice, URI console) {
        var words = ResourceBundle.getBundle("letter", notice.language(), NO_FALLBACK);
        var caller = notice.caller() == null ? words.getString("hidden") : notice.caller();
        return new Letter(
                notice.language().getLanguage(),
                // One line, whatever a caller calls itself.
                words.getString("subject").replace("{caller}", OneLine.of(caller)),
                notice.text(),
                words.getString("caller"),
                caller,
                words.getString("dialled"),
                notice.dialled(),
                words.getString("time"),
                time(notice, words.getString("time-format")),
                words.getString("link"),
                console.resolve("/calls/" + URLEncoder.encode(notice.call(), StandardCharsets.UTF_8))
                        .toString(),
                words.getString("why").replace("{company}", notice.company()));
    }

    private static String time(Notice notice, String format) {
        var locale = notice.language().getLanguage().equals("ru") ? Locale.of("ru", "RU") : Locale.UK;
        return DateTimeFormatter.ofPattern(format, locale)
                .format(notice.askedAt().atZone(notice.zone()));
    }
}
