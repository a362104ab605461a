/// Sounds that callers hear.
@NullMarked
package org.dozvon.web.sound;

import org.jspecify.annotations.NullMarked;
