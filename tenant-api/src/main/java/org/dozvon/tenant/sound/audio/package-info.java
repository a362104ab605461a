/// Turns what people upload into what telephones play: 8 kHz, 16 bits, one channel.
@NullMarked
package org.dozvon.tenant.sound.audio;

import org.jspecify.annotations.NullMarked;
