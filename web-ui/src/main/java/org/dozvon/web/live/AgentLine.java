package org.dozvon.web.live;

/// Somebody who answers, ready to show.
///
/// @param since  in milliseconds, and `clock` to be read
/// @param reason of a break
/// @param hours  until when their duty holds, and whether by their hours; empty without hours
/// @param call   which they are offered or talk in; empty when none
/// @param caller of that call, as far as it is known
/// @param on     whether they may be told to answer: from a break, off duty, or a pause
/// @param heard  whether their talk may be listened to
/// @param resume whether that ends a pause
public record AgentLine(
        String id,
        String name,
        String status,
        String tone,
        String icon,
        long since,
        String clock,
        String reason,
        String hours,
        String call,
        String caller,
        boolean on,
        boolean resume,
        boolean rest,
        boolean off,
        boolean heard) {
    public String callPath() {
        return "/calls/" + call;
    }
}
