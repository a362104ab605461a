/// The switch's connection to us, one for each call, driven as a program.
@NullMarked
package org.dozvon.esl.outbound;

import org.jspecify.annotations.NullMarked;
