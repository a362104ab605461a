/// People who answer queues, as routers tell each other of them.
@NullMarked
package org.dozvon.records.agent;

import org.jspecify.annotations.NullMarked;
