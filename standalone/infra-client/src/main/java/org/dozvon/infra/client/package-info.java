/// Lends a test a real PostgreSQL, Kafka and Keycloak from a process of their own, so that none of their libraries
/// comes along.
@NullMarked
package org.dozvon.infra.client;

import org.jspecify.annotations.NullMarked;
