package org.dozvon.scheme.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.CrmOwnerStep;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.NotifyStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepExits;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.words.Words;

/// A path that ends without a person, a voicemail or a goodbye that somebody chose loses a caller.
final class DeadEndRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(PlayStep.class).forEach(play -> check(drawing, play, List.of(PlayStep.DONE), findings));
        drawing.steps(RingStep.class).forEach(ring -> check(drawing, ring, exits(drawing, ring), findings));
        drawing.steps(QueueStep.class).forEach(queue -> check(drawing, queue, exits(drawing, queue), findings));
        drawing.steps().stream()
                .filter(DeadEndRule::losesCallers)
                .forEach(step -> check(drawing, step, StepExits.of(drawing.tenant(), step), findings));
    }

    /// Whose exits are all paths of callers who have not been helped yet. A menu, a schedule, a caller
    /// check and a scheme have rules of their own.
    private static boolean losesCallers(Step step) {
        return switch (step) {
            case LastAgentStep _,
                    CrmOwnerStep _,
                    WebhookStep _,
                    DialledStep _,
                    SplitStep _,
                    AskStep _,
                    SetStep _,
                    TransferStep _,
                    RecordStep _,
                    NotifyStep _ -> true;
            case PlayStep _,
                    RingStep _,
                    QueueStep _,
                    MenuStep _,
                    ScheduleStep _,
                    VoicemailStep _,
                    CallerStep _,
                    SchemeStep _,
                    CallbackStep _,
                    DisaStep _,
                    EndStep _,
                    HangupStep _ -> false;
        };
    }

    /// Where nobody can be reached the reserve number rings, when there is one.
    private static List<String> exits(Drawing drawing, Step step) {
        return StepExits.of(drawing.tenant(), step).stream()
                .filter(exit -> drawing.scheme().reserve() == null || !StepExits.fallsToReserve(step, exit))
                .toList();
    }

    private static void check(Drawing drawing, Step step, List<String> exits, Findings findings) {
        var open = exits.stream()
                .filter(exit -> !drawing.leadsSomewhere(step, exit))
                .toList();
        if (!open.isEmpty()) {
            findings.warning(
                    step.id(),
                    "path-ends-in-nothing",
                    drawing.ru(step) + ", «" + names(drawing, step, open, Language.RUSSIAN)
                            + "»: звонящий услышит прощание и пропадёт. Подключите выход, например, к голосовой почте.",
                    drawing.en(step) + ", “" + names(drawing, step, open, Language.ENGLISH)
                            + "”: the caller hears goodbye and is lost. Connect the exit, for example to voicemail.");
        }
    }

    private static String names(Drawing drawing, Step step, List<String> exits, Language language) {
        Stream<String> names = exits.stream().map(exit -> Words.exitName(drawing.tenant(), step, exit, language));
        return names.collect(Collectors.joining(", "));
    }
}
