/// How long a caller waits from INVITE to 200, on a node whose calls are decided by a router and on one whose own XML
/// dialplan decides them.
@NullMarked
package org.dozvon.bench.invite;

import org.jspecify.annotations.NullMarked;
