/// Facts of a call, in the past tense.
@NullMarked
package org.dozvon.records.event;

import org.jspecify.annotations.NullMarked;
