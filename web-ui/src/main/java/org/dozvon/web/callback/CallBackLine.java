package org.dozvon.web.callback;

/// Somebody who was promised a call back, ready to show.
///
/// @param since   the first promise
/// @param times   how often, and when last
/// @param due     when the company can call at the earliest, empty once it can
/// @param tone    how the state is coloured; its word says the same
/// @param by      who ended it
/// @param endCall the call that ended it, empty when somebody did by hand
public record CallBackLine(
        String id,
        String number,
        String name,
        String dialled,
        String since,
        String times,
        String due,
        String call,
        boolean open,
        String state,
        String tone,
        String icon,
        String ended,
        String by,
        String endCall,
        String note) {
    public String path() {
        return "/call-backs/" + id;
    }

    public String callPath() {
        return "/calls/" + call;
    }
}
