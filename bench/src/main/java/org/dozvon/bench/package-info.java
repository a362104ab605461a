/// Benchmarks with their peers in one run; ratios, not times, are what counts.
@NullMarked
package org.dozvon.bench;

import org.jspecify.annotations.NullMarked;
