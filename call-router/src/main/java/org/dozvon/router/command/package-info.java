/// What people ask this router to do, and for which tenants it is asked.
@NullMarked
package org.dozvon.router.command;

import org.jspecify.annotations.NullMarked;
