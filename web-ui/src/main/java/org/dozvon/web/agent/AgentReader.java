package org.dozvon.web.agent;

import org.dozvon.web.client.AgentApi;
import org.dozvon.web.client.DeskApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.language.AgentMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;

/// Reads what an agent's own page shows. Whose it is comes from their account and from nowhere else.
@RequestScoped
public class AgentReader {
    private static final Logger LOG = Logger.getLogger(AgentReader.class);

    private final DeskApi desk;
    private final AgentApi agents;
    private final CardReader cards;
    private final Texts texts;
    private final Frame frame;

    AgentReader(@RestClient DeskApi desk, @RestClient AgentApi agents, CardReader cards, Texts texts, Frame frame) {
        this.cards = cards;
        this.desk = desk;
        this.agents = agents;
        this.texts = texts;
        this.frame = frame;
    }

    AgentView read(String done, String other) {
        var me = desk.me();
        var person = me.person();
        if (person == null) {
            return new AgentView("", Now.unknown("", ""), Card.without("", ""), "", "");
        }
        return new AgentView(me.name() == null ? person : me.name(), now(person), cards.read(person), done, other);
    }

    /// What they are, alone.
    AgentView live() {
        var person = desk.me().person();
        return new AgentView("", person == null ? Now.unknown("", "") : now(person), Card.without("", ""), "", "");
    }

    /// With whom they talk, alone.
    AgentView card() {
        var person = desk.me().person();
        var card = person == null ? Card.without("", "") : cards.read(person);
        return new AgentView("", Now.unknown("", ""), card, "", "");
    }

    /// What is chosen is passed on also while nobody can tell how it looks.
    private Now now(String person) {
        var writer = new NowWriter(texts.of(AgentMessages.class), frame.formats());
        try {
            return writer.write(agents.agent(person));
        } catch (Refusal | ProcessingException e) {
            LOG.warnf("What an agent is doing could not be asked person=%s reason=%s", person, e.getMessage());
            return writer.away();
        }
    }
}
