package org.dozvon.scheme.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What owners of telephone systems get wrong first: each is found, by a code, in a bad sample of its own. Messages in
/// both languages and fixes are [VerifierTest]'s claim of every sample.
class FirstRulesTest {
    private static final Map<String, List<String>> RULES = new LinkedHashMap<>();

    static {
        RULES.put("unreachable block", List.of("step-unreachable", "exit-never-taken"));
        RULES.put("loop with no wait", List.of("loop-without-wait", "loop-endless"));
        RULES.put("menu without prompt", List.of("menu-without-prompt"));
        RULES.put("key without target", List.of("menu-key-unset"));
        RULES.put("no timeout or invalid exit", List.of("menu-no-input-unset"));
        RULES.put("schedule never open", List.of("schedule-never-open"));
        RULES.put("uncovered holiday", List.of("schedule-holiday-unset", "holiday-not-in-calendar"));
        RULES.put("empty or deleted group", List.of("ring-nobody-to-ring"));
        RULES.put("all members offline", List.of("ring-account-unknown", "reserve-missing", "reserve-rung-already"));
        RULES.put("ring time longer than trunk timeout", List.of("ring-longer-than-trunk", "ring-unanswered-too-long"));
        RULES.put("forward to our own number", List.of("ring-own-number", "reserve-own-number"));
        RULES.put("voicemail without recipient", List.of("voicemail-without-recipient", "voicemail-mailbox-unknown"));
        RULES.put("number without a scheme", List.of("scheme-without-number"));
    }

    static List<String> codes() {
        return RULES.values().stream().flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyFirstRuleHasABadSampleOfItsOwn(String code) {
        assertThat(BrokenSchemes.all()).extracting(BrokenSchemes::code).contains(code);
    }
}
