/// Turns what a tenant keeps into the one plan that routers run.
@NullMarked
package org.dozvon.scheme.compile;

import org.jspecify.annotations.NullMarked;
