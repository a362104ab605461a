/// Russian and English: texts, plurals, numbers and times as people write them.
@NullMarked
package org.dozvon.web.language;

import org.jspecify.annotations.NullMarked;
