package org.dozvon.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.dozvon.infra.InfraException;
import org.jspecify.annotations.Nullable;

/// What was asked for on the command line.
///
/// @param reset forget all data first
/// @param freeswitch a real node in place of the simulator
/// @param data where data is kept, if not in `.dev/data`
record Options(boolean reset, Optional<SwitchAddress> freeswitch, Optional<Path> data, boolean help) {
    static final String USAGE = """
            Usage: ./dozvon [--reset] [--freeswitch HOST[:PORT]] [--data DIR]

              --reset            forget all data of earlier starts first
              --freeswitch HOST  use the FreeSWITCH at HOST in place of the simulator;
                                 its event socket's password is taken from DOZVON_ESL_PASSWORD
              --data DIR         keep data, logs and ports.properties in DIR, not in .dev

            The ports are those of ports.properties where that file names them.""";

    static Options parse(List<String> arguments) {
        var words = new ArrayDeque<>(arguments);
        var options = new Options(false, Optional.empty(), Optional.empty(), false);
        while (!words.isEmpty()) {
            options = options.with(words.pop(), words);
        }
        return options;
    }

    private Options with(String word, ArrayDeque<String> rest) {
        return switch (word) {
            case "--reset" -> new Options(true, freeswitch, data, help);
            case "--freeswitch" ->
                new Options(reset, Optional.of(SwitchAddress.parse(value(word, rest.poll()))), data, help);
            case "--data" -> new Options(reset, freeswitch, Optional.of(Path.of(value(word, rest.poll()))), help);
            case "--help", "-h" -> new Options(reset, freeswitch, data, true);
            default ->
                throw new InfraException("argument-unknown", "Expected an option, but " + word + " is none.\n" + USAGE);
        };
    }

    private static String value(String option, @Nullable String value) {
        if (value == null || value.isBlank() || value.startsWith("--")) {
            throw new InfraException("argument-missing", "Expected a value after " + option + ".\n" + USAGE);
        }
        return value;
    }
}
