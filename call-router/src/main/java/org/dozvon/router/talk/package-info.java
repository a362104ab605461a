/// Whom people talk with now, and what they do with such a talk from their call card.
@NullMarked
package org.dozvon.router.talk;

import org.jspecify.annotations.NullMarked;
