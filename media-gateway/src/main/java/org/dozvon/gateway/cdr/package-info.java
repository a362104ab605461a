/// The node's own records of its calls: the second source of how a call ended.
@NullMarked
package org.dozvon.gateway.cdr;

import org.jspecify.annotations.NullMarked;
