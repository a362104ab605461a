package org.dozvon.tenant.outbox;

import org.jspecify.annotations.Nullable;

/// A row of the outbox.
// Messages are handed on and never compared, so an array does no harm.
@SuppressWarnings("ArrayRecordComponent")
record Message(long id, String tenant, String topic, byte @Nullable [] value) {}
