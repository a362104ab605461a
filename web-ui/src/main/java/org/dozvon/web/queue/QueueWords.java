package org.dozvon.web.queue;

import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.web.language.QueueMessages;

/// Says how a queue finds somebody to answer.
record QueueWords(QueueMessages texts) {
    String strategy(RingStrategy strategy) {
        return switch (strategy) {
            case SEQUENTIAL -> texts.sequential();
            case PARALLEL -> texts.parallel();
            case RANDOM -> texts.random();
            case BY_LEVEL -> texts.byLevel();
            case MOST_IDLE -> texts.mostIdle();
            case LEAST_TALK -> texts.leastTalk();
            case FEWEST_ANSWERED -> texts.fewestAnswered();
            case MOST_IDLE_IN_LEVEL -> texts.mostIdleInLevel();
            case ROUND_ROBIN -> texts.roundRobin();
        };
    }

    String contacts(ContactOrder order) {
        return switch (order) {
            case ALL_AT_ONCE -> texts.allAtOnce();
            case IN_TURN -> texts.inTurn();
            case MAIN_ONLY -> texts.mainOnly();
            case SIP_ONLY -> texts.sipOnly();
        };
    }
}
