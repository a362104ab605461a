/// Everything that crosses a process: topic names, records and their JSON.
@NullMarked
package org.dozvon.records;

import org.jspecify.annotations.NullMarked;
