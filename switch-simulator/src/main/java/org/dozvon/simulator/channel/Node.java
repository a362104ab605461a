package org.dozvon.simulator.channel;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.app.Executor;
import org.dozvon.simulator.clock.SimClock;
import org.dozvon.simulator.dialplan.Action;

/// What a channel needs of the switch around it.
public interface Node {
    Vertx vertx();

    SimClock clock();

    Events events();

    Executor executor();

    Dialler dialler();

    Sounds sounds();

    /// A name for the node, as in every event.
    String nodeName();

    String coreUuid();

    long nextSession();

    Optional<Channel> channel(String uuid);

    Channel create(String uuid, String name, Channel.Direction direction);

    /// The channel becomes the leg `pickup/KEY` that rings longest, if there is one.
    void pickUp(String key, Channel by);

    /// What the dialplan says, or a hangup when it says nothing.
    void actions(Channel channel, Consumer<List<Action>> then);

    /// Where an account can be reached, as `sofia_contact` says it.
    String contact(String accountAtDomain);

    String status();

    String sofiaStatus();

    List<Map<String, Object>> channelRows();

    List<Map<String, Object>> registrationRows();

    /// A variable of the whole node. Nothing that arrives by a call may ever set one.
    Optional<String> global(String name);

    void setGlobal(String assignment);

    /// The channel has ended: tell it, record it, forget it.
    void gone(Channel channel, HangupCause cause);
}
