package org.dozvon.scheme.compile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.plan.PlanManner;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.PlanSwitch;
import org.jspecify.annotations.Nullable;

/// Collects the uploaded sounds that callers can hear.
final class SoundPass {
    private SoundPass() {}

    static List<SoundId> used(List<PlanScheme> schemes, List<PlanSwitch> switches, List<PlanQueue> queues) {
        var inSteps =
                schemes.stream().flatMap(scheme -> scheme.steps().stream()).flatMap(SoundPass::prompts);
        var announced = switches.stream().flatMap(one -> Stream.ofNullable(one.announcement()));
        var inQueues = queues.stream().flatMap(SoundPass::prompts);
        return Stream.of(inSteps, announced, inQueues)
                .flatMap(each -> each)
                .filter(PlanPrompt.Uploaded.class::isInstance)
                .map(prompt -> ((PlanPrompt.Uploaded) prompt).sound())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<PlanPrompt> prompts(PlanStep step) {
        return switch (step) {
            case PlanStep.Play play -> Stream.of(play.prompt());
            case PlanStep.Menu menu -> Stream.of(menu.prompt());
            case PlanStep.Voicemail voicemail -> Stream.of(voicemail.greeting());
            case PlanStep.Hangup hangup -> Stream.ofNullable(hangup.goodbye());
            case PlanStep.Ring ring -> prompts(ring.manner());
            case PlanStep.Transfer transfer -> prompts(transfer.manner());
            case PlanStep.Queue queue -> Stream.ofNullable(queue.greeting());
            case PlanStep.Ask ask -> Stream.of(ask.prompt());
            case PlanStep.Callback callback -> Stream.of(callback.prompt());
            case PlanStep.Recording recording -> Stream.ofNullable(recording.announcement());
            case PlanStep.Disa disa -> Stream.of(disa.prompt());
            case PlanStep.Schedule _,
                    PlanStep.Caller _,
                    PlanStep.SubScheme _,
                    PlanStep.LastAgent _,
                    PlanStep.CrmOwner _,
                    PlanStep.Webhook _,
                    PlanStep.Dialled _,
                    PlanStep.Split _,
                    PlanStep.Set _,
                    PlanStep.Notify _,
                    PlanStep.End _ -> Stream.empty();
        };
    }

    private static Stream<PlanPrompt> prompts(PlanQueue queue) {
        var told = queue.announcements();
        return Stream.of(queue.music(), queue.whisper(), told == null ? null : told.promotion())
                .filter(Objects::nonNull)
                .map(PlanPrompt.class::cast);
    }

    private static Stream<PlanPrompt> prompts(@Nullable PlanManner manner) {
        return manner == null ? Stream.empty() : Stream.ofNullable(manner.prompt());
    }
}
