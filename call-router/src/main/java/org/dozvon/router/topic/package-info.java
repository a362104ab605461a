/// Whole topics read from their start, and what is done with records that cannot be read.
@NullMarked
package org.dozvon.router.topic;

import org.jspecify.annotations.NullMarked;
