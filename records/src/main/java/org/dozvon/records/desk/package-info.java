/// What a tenant's queues look like to those who watch them.
@NullMarked
package org.dozvon.records.desk;

import org.jspecify.annotations.NullMarked;
