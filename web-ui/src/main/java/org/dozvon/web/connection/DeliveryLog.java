package org.dozvon.web.connection;

import io.quarkus.qute.TemplateData;
import java.util.List;

/// The last questions that left the house.
///
/// @param away whether whoever keeps them does not answer
@TemplateData
record DeliveryLog(List<DeliveryLine> lines, boolean away) {
    static final DeliveryLog NONE = new DeliveryLog(List.of(), false);
    static final DeliveryLog AWAY = new DeliveryLog(List.of(), true);
}
