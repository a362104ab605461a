/// The FreeSWITCH event socket: what both directions share, hangup causes and the ways in which a command can fail.
@NullMarked
package org.dozvon.esl;

import org.jspecify.annotations.NullMarked;
