/// How a tenant's queues look now, for those who watch them.
@NullMarked
package org.dozvon.reporting.board;

import org.jspecify.annotations.NullMarked;
