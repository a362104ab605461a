package org.dozvon.esl.frame;

/// How much one frame may hold before the stream counts as broken. The switch's own limits are 10 MB and 16 MB; a
/// header block of a channel with hundreds of variables stays under 100 kB.
public record FrameLimits(int headerBytes, int bodyBytes) {
    public static final FrameLimits DEFAULT = new FrameLimits(1 << 20, 16 << 20);

    public FrameLimits {
        if (headerBytes < 1 || bodyBytes < 0) {
            throw new IllegalArgumentException(
                    "Expected limits of a frame to be positive, but got %d and %d.".formatted(headerBytes, bodyBytes));
        }
    }
}
