/// What is told to Kafka, written in the transaction that it tells of, and the relay that tells it.
@NullMarked
package org.dozvon.tenant.outbox;

import org.jspecify.annotations.NullMarked;
