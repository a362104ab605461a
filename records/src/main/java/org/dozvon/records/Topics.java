package org.dozvon.records;

/// The names of the topics. The number at the end is the version of the record's form: a form that old readers cannot
/// read gets a topic of its own.
public final class Topics {
    /// Key tenant, value [org.dozvon.records.plan.PlanPublished]; compacted.
    public static final String PLANS = "dozvon.plans.v1";

    /// Key tenant, value [org.dozvon.records.plan.PlanApplied].
    public static final String PLAN_APPLIED = "dozvon.plan-applied.v1";

    /// Key tenant, value [org.dozvon.records.event.CallEvent].
    public static final String CALL_EVENTS = "dozvon.call-events.v1";

    /// Key tenant, value [org.dozvon.records.command.CallCommand].
    public static final String CALL_COMMANDS = "dozvon.call-commands.v1";

    /// Key node or router, value [org.dozvon.records.node.NodeState]; compacted.
    public static final String NODES = "dozvon.nodes.v1";

    /// Key `tenant/account/node`, value [org.dozvon.records.node.PhoneRegistered], null when it is
    /// gone; compacted.
    public static final String REGISTRATIONS = "dozvon.registrations.v1";

    /// Key `tenant/person`, value [org.dozvon.records.agent.AgentTold]; compacted.
    public static final String AGENT_STATES = "dozvon.agent-states.v1";

    /// Key `tenant/person`, value [org.dozvon.records.talk.TalkTold]; compacted, 1 day.
    public static final String TALKS = "dozvon.talks.v1";

    /// Key tenant, value [org.dozvon.records.desk.DeskTold]; while somebody watches, 10 minutes.
    public static final String DESKS = "dozvon.desks.v1";

    /// Key `tenant/caller`, value [org.dozvon.records.talk.LastTalk]; compacted, 31 days.
    public static final String LAST_TALKS = "dozvon.last-talks.v1";

    /// Key `tenant/router` or `tenant/call`, value [org.dozvon.records.outgoing.OutgoingUsed]; compacted, 3 days.
    public static final String OUTGOING_USED = "dozvon.outgoing-used.v1";

    /// Key `tenant/call`, value [org.dozvon.records.promise.PromiseTold]; compacted, 31 days.
    public static final String PROMISES = "dozvon.promises.v1";

    private Topics() {}
}
