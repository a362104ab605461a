/// Where a call goes: the node's questions about numbers, answered from the plans.
@NullMarked
package org.dozvon.gateway.dialplan;

import org.jspecify.annotations.NullMarked;
