/// Messages that callers left.
@NullMarked
package org.dozvon.web.voicemail;

import org.jspecify.annotations.NullMarked;
