package org.dozvon.router.lookup;

import org.dozvon.outside.guard.OutsideUrl;
import org.dozvon.outside.guard.UrlRefusedException;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.call.CallerLine;
import org.dozvon.scheme.run.StepPointer;

/// Writes down each question that left the house: whom, how it went, how long it took. Never what was asked, with which
/// key, or what came back; of an address its host alone, since a path may be a key.
record Deliveries(CallLog log, CallerLine line) {
    void write(StepPointer step, String what, String url, String result, long startedNanos) {
        long millis = (System.nanoTime() - startedNanos) / 1_000_000;
        log.write(
                new CallFact.Asked(step.scheme().value(), step.step().value(), what, host(url), result, millis),
                line.switchNow());
    }

    private static String host(String url) {
        try {
            return OutsideUrl.of(url).host();
        } catch (UrlRefusedException refused) {
            return "";
        }
    }
}
