package org.dozvon.demo;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/// A demo tenant as its callers know it.
///
/// @param numbers  dialled, the main one first
/// @param callers  who calls, E.164; empty is hidden
/// @param openOn   the days on which people are there
/// @param opens    the hour
/// @param closes   the hour
/// @param calls    on a day with people, at most
/// @param byDay    stories of the hours with people
/// @param byNight  of the others
/// @param messages names of the recordings that its callers leave
record Company(
        String tenant,
        List<String> numbers,
        List<String> callers,
        Set<DayOfWeek> openOn,
        int opens,
        int closes,
        int calls,
        List<Story> byDay,
        List<Story> byNight,
        List<String> messages) {

    static List<Company> all() {
        return List.of(carService(), cafe());
    }

    /// Key 1 is reception (101), key 2 the masters (102, 103, 105).
    private static Company carService() {
        var mobile = "+79035550103";
        return new Company(
                "avto",
                List.of("+78123091500", "+78123091500", "+78123091501"),
                List.of(
                        "+79035550201",
                        "+79035550202",
                        "+79215550110",
                        "+79215550111",
                        "+79215550112",
                        "+79215550113",
                        "+79115550114",
                        "+79115550115",
                        "+79115550116",
                        "+79055550117",
                        "+79055550118",
                        "+79055550119",
                        "+79815550120",
                        "+79815550121",
                        "+79815550122",
                        "+78125550123",
                        "+78125550124",
                        ""),
                Set.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY),
                9,
                18,
                18,
                List.of(
                        Story.talks(30, "101", "1"),
                        Story.talks(14, "102", "2"),
                        Story.talks(10, "103", "2"),
                        Story.talks(5, mobile, "2"),
                        Story.talks(6, "105", "2"),
                        // Waits until the menu gives up asking.
                        Story.talks(6, "101"),
                        // A key that the menu does not have, then the right one.
                        Story.talks(3, "101", "7", "1"),
                        Story.message(8, "1"),
                        Story.message(4, "2"),
                        Story.busy(5, List.of("2"), "102", "103", "105", mobile),
                        Story.givesUp(6, 21, "1"),
                        Story.givesUp(4, 17, "2"),
                        Story.givesUp(3, 3)),
                List.of(Story.message(5), Story.givesUp(3, 6), Story.givesUp(1, 2)),
                List.of("ru/suspension", "ru/tyres", "ru/ready"));
    }

    /// Clara's phone (101) rings, then callers leave a message.
    private static Company cafe() {
        return new Company(
                "cafe",
                List.of("+442071230001"),
                List.of(
                        "+447700900101",
                        "+447700900102",
                        "+447700900103",
                        "+447700900104",
                        "+447700900105",
                        "+447700900106",
                        "+442079460107",
                        "+442079460108",
                        ""),
                Set.of(DayOfWeek.values()),
                8,
                19,
                9,
                List.of(
                        Story.talks(20, "101"),
                        Story.message(5),
                        Story.busy(2, List.of(), "101"),
                        Story.givesUp(4, 14),
                        Story.givesUp(1, 29)),
                List.of(Story.message(3), Story.givesUp(2, 19)),
                List.of("en/table", "en/cake", "en/bag"));
    }
}
