/// Whoever answers calls says here whether they are on duty, and sees why their phone rings or does not.
@NullMarked
package org.dozvon.web.agent;

import org.jspecify.annotations.NullMarked;
