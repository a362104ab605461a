/// What can be said to the switch, as records that render themselves and refuse what would be run there.
@NullMarked
package org.dozvon.esl.command;

import org.jspecify.annotations.NullMarked;
