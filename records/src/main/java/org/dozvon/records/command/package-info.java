/// What somebody asks a router to do.
@NullMarked
package org.dozvon.records.command;

import org.jspecify.annotations.NullMarked;
