package org.dozvon.web.sound;

/// A sound in one line of the list.
public record SoundLine(String id, String name, String length) {
    public String audioPath() {
        return "/sounds/" + id + "/audio";
    }
}
