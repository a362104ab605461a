/// What a tenant's own phones dial and the node does not ring by itself: codes, and what nobody knows.
@NullMarked
package org.dozvon.router.phone;

import org.jspecify.annotations.NullMarked;
