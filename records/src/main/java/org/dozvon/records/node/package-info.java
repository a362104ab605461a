/// Who is alive, and which phones can ring.
@NullMarked
package org.dozvon.records.node;

import org.jspecify.annotations.NullMarked;
