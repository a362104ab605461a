/// What is told when something cannot be done: one form, a permanent code, in Russian and English.
@NullMarked
package org.dozvon.tenant.problem;

import org.jspecify.annotations.NullMarked;
