package org.dozvon.web.editor;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.TransferTarget;
import org.dozvon.scheme.model.WebhookStep;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The settings of every kind of step.
class FormsTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    private static final String KINDS =
            "(await import('/web/editor/model/kinds.js')).KIND_GROUPS.flatMap((group) => group.kinds)";

    /// What a new step still lacks; every other kind is whole as it is added.
    private static final Map<String, String> LACKS = Map.of(
            "ring", "Choose who rings.",
            "webhook", "An address such as https://example.com/route, please.",
            "disa", "Set a PIN: without one nobody can call out.");

    private static List<String> kinds(EditorPage editor) throws Exception {
        var names = new ArrayList<String>();
        SchemeJson.MAPPER
                .readTree((String) editor.page.evaluate("async () => JSON.stringify(" + KINDS + ")"))
                .forEach(kind -> names.add(kind.asText()));
        return names;
    }

    private static void add(EditorPage editor, String kind) {
        editor.page.evaluate(
                "(kind) => document.querySelector('call-scheme').addAt({step: null, exit: 'entry'}, kind)", kind);
    }

    @Test
    void everyKindOfTheLanguageShouldBeOffered() throws Exception {
        try (var editor = EditorPage.of(Samples.EMPTY).open()) {
            var known = new ArrayList<String>();
            for (var type : Step.class.getPermittedSubclasses()) {
                known.add(type.getSimpleName()
                        .replace("Step", "")
                        .replaceAll("(?<=.)([A-Z])", "-$1")
                        .toLowerCase(java.util.Locale.ROOT));
            }
            assertThat(kinds(editor)).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void newStepShouldBeWholeOrSayWhatItLacks() throws Exception {
        try (var editor = EditorPage.of(Samples.EMPTY).open()) {
            for (var kind : kinds(editor)) {
                // When
                add(editor, kind);
                // Then
                var step = editor.scheme().steps().getFirst();
                assertThat(step.kind()).isEqualTo(kind);
                editor.until(() -> editor.panel().locator("h2").innerText().startsWith(nameOf(editor, kind)));
                assertThat(editor.panel().locator(".wrong").allInnerTexts())
                        .as(kind)
                        .isEqualTo(LACKS.containsKey(kind) ? List.of(LACKS.get(kind)) : List.of());
                editor.page.evaluate("() => document.querySelector('call-scheme').undo()");
            }
            assertThat(editor.faults).isEmpty();
        }
    }

    private static String nameOf(EditorPage editor, String kind) {
        return (String) editor.page.evaluate("(kind) => document.querySelector('call-scheme').t('kind.' + kind)", kind);
    }

    @Test
    void exitsShouldBeThoseOfTheLanguage() throws Exception {
        try (var editor = EditorPage.of(Samples.EMPTY).open()) {
            for (var kind : kinds(editor)) {
                add(editor, kind);
                var drawn =
                        editor.json("[...editor.renderRoot.querySelectorAll('[data-item^=\"exit s\"]')].map((each) =>"
                                + " each.dataset.item.split('|')[1])");
                assertThat(names(drawn))
                        .as(kind)
                        .containsAll(fixed(editor.scheme().steps().getFirst()));
                editor.page.evaluate("() => document.querySelector('call-scheme').undo()");
            }
        }
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        list.forEach(each -> names.add(each.asText()));
        return names;
    }

    /// Of a tenant that has nothing: the exits that the step has by itself.
    private static List<String> fixed(Step step) {
        return org.dozvon.scheme.model.StepExits.of(Tenants.EMPTY, step);
    }

    @Test
    void axeShouldFindNothingInAnyForm() throws Exception {
        for (var look : List.of(
                EditorPage.of(Samples.EMPTY),
                EditorPage.of(Samples.EMPTY).in("ru").wide(390).dark())) {
            try (var editor = look.open()) {
                for (var kind : kinds(editor)) {
                    add(editor, kind);
                    editor.page.evaluate(
                            "() => document.querySelector('call-scheme').open(document.querySelector('call-scheme').scheme.steps[0].id)");
                    var faults = new AxeBuilder(editor.page)
                            .withTags(RULES)
                            .analyze()
                            .getViolations();
                    editor.page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(
                                    "target/screens/form-" + kind + "-" + editor.page.viewportSize().width + ".png")));
                    assertThat(faults.stream()
                                    .map(fault -> fault.getId() + " "
                                            + fault.getNodes().getFirst().getHtml()))
                            .as(kind)
                            .isEmpty();
                    assertThat(editor.json("document.documentElement.scrollWidth <= innerWidth")
                                    .asBoolean())
                            .as(kind)
                            .isTrue();
                    editor.page.evaluate("() => document.querySelector('call-scheme').undo()");
                }
            }
        }
    }

    @Test
    void questionThenWebhookThenTransferShouldBeBuiltByKeysAlone() throws Exception {
        try (var editor = EditorPage.of(Samples.EMPTY).open()) {
            // Given
            for (var tries = 0; tries < 20 && !editor.focusedItem().startsWith("block"); tries++) {
                editor.press("Tab");
            }
            // When
            editor.press("Insert").chooseByKeys("Question");
            editor.press("ArrowDown", "Insert").chooseByKeys("Webhook");
            editor.press("Enter").tabTo("url").type("https://example.com/route");
            editor.tabTo("variable-add")
                    .press("Enter")
                    .tabTo("variable-0")
                    .type("whom")
                    .tabTo("variable-field-0");
            editor.type("client.manager").press("Tab", "Escape");
            editor.press("ArrowDown", "Insert").chooseByKeys("Transfer");
            editor.press("Enter").tabTo("target").type("whom a");
            editor.press("Escape");
            // Then
            var steps = editor.scheme().steps();
            assertThat(steps.get(0))
                    .isInstanceOfSatisfying(
                            AskStep.class, ask -> assertThat(ask.exits()).containsEntry("done", new StepId("s2")));
            assertThat(steps.get(1)).isInstanceOfSatisfying(WebhookStep.class, webhook -> {
                assertThat(webhook.url()).isEqualTo("https://example.com/route");
                assertThat(webhook.variables()).containsExactly(Map.entry("whom", "client.manager"));
                assertThat(webhook.exits()).containsEntry("other", new StepId("s3"));
            });
            assertThat(steps.get(2))
                    .isInstanceOfSatisfying(
                            TransferStep.class,
                            transfer -> assertThat(transfer.target()).isInstanceOf(TransferTarget.ToVariable.class));
            assertThat(editor.faults).isEmpty();
        }
    }

    @Test
    void renamedPartShouldKeepItsExitAndATakenNameShouldNotEnter() throws Exception {
        try (var editor = EditorPage.of("""
                {"id": "main", "name": "Main", "entry": "s1", "steps": [
                  {"type": "split", "id": "s1", "label": "", "parts": [{"name": "A", "percent": 70}, {"name": "B", "percent": 20}],
                   "exits": {"A": "s2"}},
                  {"type": "hangup", "id": "s2", "label": "", "cause": "normal"}]}""").open()) {
            editor.block("s1").click();
            assertThat(editor.panel().locator(".wrong").innerText()).contains("90 %");
            editor.page.locator("#part-0").fill("B");
            editor.press("Tab");
            assertThat(parts(editor.scheme())).containsExactly("A", "B");
            assertThat(editor.panel().locator("#part-0-wrong").innerText()).contains("not saved yet");
            editor.page.locator("#part-0").fill("North");
            editor.press("Tab");
            assertThat(parts(editor.scheme())).containsExactly("North", "B");
            assertThat(editor.scheme().steps().getFirst().exits()).containsOnly(Map.entry("North", new StepId("s2")));
        }
    }

    private static List<String> parts(Scheme scheme) {
        return ((SplitStep) scheme.steps().getFirst())
                .parts().stream().map(SplitStep.Part::name).toList();
    }

    @Test
    void pinShouldReachTheSchemeOnlyAsAHash() throws Exception {
        try (var editor = EditorPage.of(Samples.EMPTY).open()) {
            add(editor, "disa");
            editor.page.locator("#pin").fill("123456");
            editor.press("Tab");
            editor.until(() -> editor.panel().innerText().contains("too simple"));
            editor.page.evaluate(
                    "() => document.addEventListener('dozvon-session-ended', () => { window.ended = true; })");
            editor.page.locator("#pin").fill("990112990");
            editor.press("Tab");
            editor.until(() -> editor.panel().innerText().contains("Your session has ended"));
            editor.until(() -> Boolean.TRUE.equals(editor.page.evaluate("() => window.ended")));
            editor.page.locator("#pin").fill("880112880");
            editor.press("Tab");
            editor.until(() -> editor.panel().innerText().contains("could not be reached"));
            editor.page.locator("#pin").fill("739105");
            editor.press("Tab");
            editor.until(() -> editor.panel().innerText().contains("Nobody can read it back"));
            var disa = (DisaStep) editor.scheme().steps().getFirst();
            assertThat(disa.pin().matches("739105")).isTrue();
            editor.page.evaluate("() => document.querySelector('call-scheme').flush()");
            assertThat(editor.drafts.sent()).noneMatch(sent -> sent.body().contains("739105"));
            assertThat(editor.json("JSON.stringify({...sessionStorage})").asText())
                    .doesNotContain("739105");
        }
    }

    @Test
    void ringShouldOfferRanksConfirmationAndWhatPhonesShow() throws Exception {
        try (var editor = EditorPage.of(Samples.RING_THEN_VOICEMAIL).open()) {
            editor.block("s1").click();
            editor.page.locator("#strategy").selectOption("most-idle-in-level");
            editor.page.locator("#last-0").check();
            editor.page.locator("#last-days-0").fill("3");
            editor.page.locator("#confirm").check();
            editor.page.locator("#shown").selectOption("caller");
            editor.page.locator("#shown-name").fill("{client}");
            editor.page.locator("#add-target").selectOption("duty");
            editor.page.locator("#add-target").selectOption("sip");
            editor.page.locator("#new-sip").fill("office@pbx.example.com");
            editor.press("Tab");
            var ring = (RingStep) editor.scheme().steps().getFirst();
            assertThat(ring.strategy()).isEqualTo(RingStrategy.MOST_IDLE_IN_LEVEL);
            assertThat(ring.targets().get(0))
                    .isInstanceOfSatisfying(
                            RingTarget.OfGroup.class,
                            group -> assertThat(group.lastAgentDays()).isEqualTo(3));
            assertThat(ring.targets().get(1)).isInstanceOf(RingTarget.OfDuty.class);
            assertThat(ring.targets().get(2)).isInstanceOf(RingTarget.OfSip.class);
            assertThat(ring.confirm()).isNotNull();
            assertThat(ring.shown()).isNotNull();
        }
    }

    @Test
    void menuShouldOfferExtensionsAndNames() throws Exception {
        try (var editor = EditorPage.of(Samples.SHOP).open()) {
            editor.block("s2").click();
            editor.page.locator("#direct").check();
            editor.page.locator("#directory").check();
            var menu = (MenuStep) editor.scheme().steps().get(1);
            assertThat(menu.direct()).isNotNull();
            assertThat(menu.directory()).isNotNull();
            assertThat(menu.directory().key()).isEqualTo("#");
            editor.until(() -> editor.exit("s2|extension-unanswered").count() == 1);
            assertThat(editor.page.locator("#key-0 option").allInnerTexts()).doesNotContain("#");
        }
    }

    @Test
    void groupOfNumbersShouldTakeOnlyNumbers() throws Exception {
        try (var editor = EditorPage.of(Samples.EMPTY).open()) {
            add(editor, "dialled");
            editor.page.locator("#numbers-0").fill("+78123091500, moscow");
            editor.press("Tab");
            assertThat(editor.panel().locator("#numbers-0-wrong").innerText()).contains("not saved yet");
            editor.page.locator("#numbers-0").fill("+7812*");
            editor.press("Tab");
            var dialled = (DialledStep) editor.scheme().steps().getFirst();
            assertThat(dialled.groups().getFirst().numbers()).containsExactly("+7812*");
        }
    }
}
