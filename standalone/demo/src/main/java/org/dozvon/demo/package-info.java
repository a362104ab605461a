/// A week of past calls for the demo tenants, so that every page has something true to show.
@NullMarked
package org.dozvon.demo;

import org.jspecify.annotations.NullMarked;
