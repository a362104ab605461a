package org.dozvon.web.voicemail;

/// A message in one line of the list.
public record MessageLine(
        String id, String call, String at, String caller, String dialled, String mailbox, String length) {
    public String audioPath() {
        return "/voicemail/" + id + "/audio";
    }
}
