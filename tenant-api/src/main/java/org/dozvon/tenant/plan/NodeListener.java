package org.dozvon.tenant.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.node.NodeState;
import org.dozvon.records.plan.PlanApplied;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.access.TenantScope;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Hears what routers and gateways say. A word that cannot be read is set aside with a warning, and the next is heard.
@ApplicationScoped
public class NodeListener {
    private static final Logger LOG = Logger.getLogger(NodeListener.class);

    private final Nodes nodes;
    private final AppliedRepository applied;
    private final TenantScope scope;

    NodeListener(Nodes nodes, AppliedRepository applied, TenantScope scope) {
        this.nodes = nodes;
        this.applied = applied;
        this.scope = scope;
    }

    @Incoming("nodes")
    @RunOnVirtualThread
    void hearNode(byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        try {
            nodes.heard(RecordJson.read(value, NodeState.class));
        } catch (MalformedRecordException e) {
            LOG.warnf("Set a record of a node aside: %s", e.getMessage());
        }
    }

    @Incoming("plan-applied")
    @RunOnVirtualThread
    void hearApplied(byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        try {
            keep(RecordJson.read(value, PlanApplied.class));
        } catch (MalformedRecordException | IllegalArgumentException e) {
            LOG.warnf("Set a record of an applied plan aside: %s", e.getMessage());
        }
    }

    private void keep(PlanApplied record) {
        if (record.refusal() != null) {
            LOG.errorf(
                    "A plan was refused tenant=%s planVersion=%d node=%s: %s",
                    record.tenantId(), record.version(), record.applier(), record.refusal());
        }
        scope.inTransactionOf(new TenantId(record.tenantId()), () -> {
            applied.keep(record);
            return record;
        });
    }
}
