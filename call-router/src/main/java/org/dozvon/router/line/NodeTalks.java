package org.dozvon.router.line;

import java.util.Optional;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.command.Destination;
import org.dozvon.router.talk.TalkHands;

import jakarta.inject.Singleton;

/// Talks at the nodes, from outside. To the node a caller who is sent on so is one whom a phone sends on.
@Singleton
public class NodeTalks implements TalkHands {
    private final NodeLinks nodes;

    public NodeTalks(NodeLinks nodes) {
        this.nodes = nodes;
    }

    @Override
    public Optional<Boolean> isThere(String node, String leg) {
        return nodes.to(node).isThere(leg);
    }

    @Override
    public boolean hold(String node, String leg, boolean held) {
        return nodes.asks(node, new Api.UuidHold(leg, held)).isPresent();
    }

    @Override
    public boolean sendOn(String node, String channel, String to) {
        var transfer = new Api.UuidTransfer(channel, new Destination.Extension(to, EslLine.TRANSFERRED));
        return nodes.asks(node, transfer).filter(reply -> !reply.isError()).isPresent();
    }
}
