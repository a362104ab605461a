/// What those who watch a tenant's queues ask the routers to do with callers and agents.
@NullMarked
package org.dozvon.tenant.desk;

import org.jspecify.annotations.NullMarked;
