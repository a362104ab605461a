/// One tenant's queues: who waits, who may answer, who rings next; time is an argument, decisions are the result.
@NullMarked
package org.dozvon.scheme.desk;

import org.jspecify.annotations.NullMarked;
