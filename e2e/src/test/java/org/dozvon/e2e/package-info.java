/// Promises made to a tenant, one scene each, on the whole product: real browser, Kafka, PostgreSQL and Keycloak.
package org.dozvon.e2e;
