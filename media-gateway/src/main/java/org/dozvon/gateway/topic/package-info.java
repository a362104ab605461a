/// Kafka as this gateway uses it: whole topics read from the start, records sent in order.
@NullMarked
package org.dozvon.gateway.topic;

import org.jspecify.annotations.NullMarked;
