package org.dozvon.router.line;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.router.node.Phones;
import org.jboss.logging.Logger;

/// The devices of accounts, as a node can dial them.
record Devices(Phones phones, NodeLinks nodes) {
    private static final Logger LOG = Logger.getLogger(Devices.class);

    /// Empty when the node knows as well as we do whom to ring: nobody, or one device that registered
    /// with itself.
    List<Endpoint.Contact> of(String tenant, String account, String node) {
        var known = phones.of(tenant, account);
        boolean hereAlone = known.size() == 1 && nodes.isSame(known.getFirst().node(), node);
        if (known.isEmpty() || hereAlone) {
            return List.of();
        }
        // A device that moved to another node may still stand in the table of the one that it left.
        var contacts = new LinkedHashSet<Endpoint.Contact>();
        for (var phone : known) {
            add(contacts, phone, tenant, account);
        }
        return List.copyOf(contacts);
    }

    // A phone says of itself where it is: what is no plain address is not dialled.
    private static void add(Set<Endpoint.Contact> contacts, Phones.Phone phone, String tenant, String account) {
        try {
            contacts.add(new Endpoint.Contact(phone.contact()));
        } catch (IllegalArgumentException refused) {
            LOG.warnf(
                    "A phone can't be dialled where it says it is tenant=%s account=%s: %s",
                    tenant, account, refused.getMessage());
        }
    }
}
