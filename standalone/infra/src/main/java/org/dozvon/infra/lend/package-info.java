/// Lends the parts to tests of one checkout, and ends a short time after the last of them has gone.
@NullMarked
package org.dozvon.infra.lend;

import org.jspecify.annotations.NullMarked;
