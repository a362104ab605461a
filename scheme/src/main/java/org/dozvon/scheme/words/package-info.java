/// Tells schemes, their differences and the paths of calls in Russian and English.
@NullMarked
package org.dozvon.scheme.words;

import org.jspecify.annotations.NullMarked;
