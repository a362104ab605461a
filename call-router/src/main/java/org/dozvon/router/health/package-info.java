/// Starting, being ready, and letting go of every call before the end.
@NullMarked
package org.dozvon.router.health;

import org.jspecify.annotations.NullMarked;
