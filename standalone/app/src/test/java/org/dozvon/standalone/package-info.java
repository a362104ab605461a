/// What the one command promises to the person who types it.
@NullMarked
package org.dozvon.standalone;

import org.jspecify.annotations.NullMarked;
