package org.dozvon.scheme.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The files of what a caller in a line is told, below a language's stock phrases: whole sentences, since numbers
/// change the words beside them.
public final class QueuePhrases {
    private static final int LAST_POSITION = 20;

    /// Minutes; what lies between is told as the next.
    private static final List<Integer> WAITS = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30);

    private static final String KEYS = "0123456789*#";

    /// By which no file is named.
    private static final Map<Character, String> SIGNS = Map.of('*', "star", '#', "hash");

    private QueuePhrases() {}

    /// @param number from 1
    public static String position(int number) {
        return file("position", number <= LAST_POSITION ? Integer.toString(number) : "more");
    }

    public static String expectedWait(Duration wait) {
        var minutes = Math.ceilDiv(wait.toMillis(), 60_000L);
        return WAITS.stream()
                .filter(known -> known >= minutes)
                .findFirst()
                .map(known -> file("wait", Integer.toString(known)))
                .orElse(file("wait", "more"));
    }

    /// By which key a caller may hang up, and be called back in turn.
    public static String callBack(char key) {
        return file("call-back", SIGNS.getOrDefault(key, Character.toString(key)));
    }

    /// Nobody can call this caller back.
    public static String noCallBack() {
        return file("no-call", "back");
    }

    /// Every file that there is.
    public static List<String> files() {
        var positions = IntStream.rangeClosed(1, LAST_POSITION + 1).mapToObj(QueuePhrases::position);
        var waits = Stream.concat(WAITS.stream().map(Object::toString), Stream.of("more"))
                .map(known -> file("wait", known));
        var callBacks = KEYS.chars().mapToObj(key -> callBack((char) key));
        return Stream.of(positions, waits, callBacks, Stream.of(noCallBack()))
                .flatMap(files -> files)
                .toList();
    }

    private static String file(String what, String number) {
        return "queue/" + what + "-" + number + ".wav";
    }
}
