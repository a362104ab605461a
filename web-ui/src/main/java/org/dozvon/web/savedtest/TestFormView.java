package org.dozvon.web.savedtest;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.dozvon.web.page.Choice;

/// The form of a saved test, as typed.
///
/// @param scheme   whose it is
/// @param id       empty for a new one
/// @param revision of the scheme's tests that its reader saw
@TemplateData
record TestFormView(
        String scheme,
        String schemeName,
        String id,
        String revision,
        String name,
        CallPart call,
        WorldPart world,
        ExpectedPart expected) {
    /// @param moments that are worth a try
    /// @param message how long the caller speaks, where that was said by REST; empty when the caller says nothing
    /// @param fresh   a row to add
    @TemplateData
    record CallPart(
            List<Choice> numbers,
            String caller,
            String moment,
            List<Choice> moments,
            String keys,
            boolean silent,
            String message,
            String patience,
            List<AnswerRow> answers,
            AnswerRow fresh,
            List<Choice> others,
            String othersAfter,
            String othersTalk) {}

    /// @param label who it is, empty where that is to be chosen
    /// @param talk   as long as by REST was said, else empty
    /// @param queued whether the scheme leads to a queue
    /// @param misses rings that they let pass first
    /// @param comes  on duty from that second, `goes` off duty
    @TemplateData
    record AnswerRow(
            String key,
            String whom,
            String label,
            List<Choice> people,
            List<Choice> does,
            String after,
            String talk,
            boolean queued,
            String misses,
            String comes,
            String goes) {}

    /// What other systems answer.
    ///
    /// @param crm  whether the scheme asks a CRM
    /// @param last whether it asks who talked to the caller last
    @TemplateData
    record WorldPart(
            List<HookRow> webhooks,
            boolean crm,
            List<Choice> owners,
            String client,
            boolean last,
            List<Choice> lastAgents) {
        public boolean any() {
            return !webhooks.isEmpty() || crm || last;
        }
    }

    /// @param fields a line for each, `name = value`
    /// @param hint   which fields the step looks at
    @TemplateData
    record HookRow(
            String key,
            String step,
            String label,
            List<Choice> does,
            String fields,
            String hint,
            String failed,
            String millis) {}

    @TemplateData
    record ExpectedPart(
            List<Choice> endings,
            List<StepRow> path,
            StepRow freshStep,
            List<Choice> rangs,
            List<RangRow> rang,
            RangRow freshRang,
            List<List<Choice>> heard,
            List<Choice> freshHeard,
            List<Choice> mailboxes) {}

    /// @param by the exit that leads here from the step above, empty when none does at once
    @TemplateData
    record StepRow(String by, List<Choice> steps) {}

    @TemplateData
    record RangRow(List<Choice> how, List<Choice> whom) {}

    public boolean isNew() {
        return id.isEmpty();
    }

    public String path() {
        return "/schemes/" + scheme + "/tests/" + (isNew() ? "new" : "edit/" + id);
    }

    public String fillPath() {
        return "/schemes/" + scheme + "/tests/fill" + (isNew() ? "" : "?test=" + id);
    }
}
