package org.dozvon.router.call;

import java.time.Duration;
import org.dozvon.records.command.CallCommand;

/// Places calls of our own through a node.
public interface CallPlacer {
    /// A call that goes the way of a customer's, marked as a test. Returns once the node has been asked.
    ///
    /// @param patience until somebody or something answers it
    void placeTestCall(String tenant, CallCommand.PlaceTestCall test, Duration patience);
}
