/// What calls out have used.
@NullMarked
package org.dozvon.records.outgoing;

import org.jspecify.annotations.NullMarked;
