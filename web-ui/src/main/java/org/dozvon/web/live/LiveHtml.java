package org.dozvon.web.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/// The parts of the board as HTML: the page and its stream share them. Needs no request, since a stream outlives it.
record LiveHtml(Locale locale) {
    @CheckedTemplate(basePath = "LiveResource", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance figures(FiguresView figures);

        static native TemplateInstance queues(List<QueueTile> queues);

        static native TemplateInstance caller(CallerLine line);

        static native TemplateInstance agent(AgentLine line);
    }

    String figures(FiguresView figures) {
        return Templates.figures(figures).setLocale(locale).render();
    }

    String queues(List<QueueTile> queues) {
        return Templates.queues(queues).setLocale(locale).render();
    }

    String caller(CallerLine line) {
        return Templates.caller(line).setLocale(locale).render();
    }

    String agent(AgentLine line) {
        return Templates.agent(line).setLocale(locale).render();
    }
}
