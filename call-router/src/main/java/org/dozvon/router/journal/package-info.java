/// Facts of calls on their way to Kafka, over a spool on disk.
@NullMarked
package org.dozvon.router.journal;

import org.jspecify.annotations.NullMarked;
