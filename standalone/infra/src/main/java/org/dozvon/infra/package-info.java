/// PostgreSQL, Kafka, Keycloak and a mail catcher, started and stopped as one process on an empty machine.
@NullMarked
package org.dozvon.infra;

import org.jspecify.annotations.NullMarked;
