/// Dial strings, built from typed parts so that nothing a caller or tenant supplies becomes syntax.
@NullMarked
package org.dozvon.esl.dial;

import org.jspecify.annotations.NullMarked;
