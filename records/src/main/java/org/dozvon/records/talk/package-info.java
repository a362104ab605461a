/// What is remembered of talks.
@NullMarked
package org.dozvon.records.talk;

import org.jspecify.annotations.NullMarked;
