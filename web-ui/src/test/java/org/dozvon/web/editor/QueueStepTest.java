package org.dozvon.web.editor;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.StepId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A queue in a scheme: who waits where, for how long, and by which keys they leave.
class QueueStepTest {
    private static final String QUEUE_THEN_VOICEMAIL = """
            {"id": "main", "name": "Main", "entry": "s1", "steps": [
              {"type": "queue", "id": "s1", "label": "", "queue": "orders", "greeting": {"kind": "stock", "phrase": "please-hold"},
               "maxWaitSeconds": 180, "keys": [{"key": "1", "label": "Leave a message"}], "exits": {"1": "s2", "timed-out": "s2"}},
              {"type": "voicemail", "id": "s2", "label": "", "greeting": {"kind": "stock", "phrase": "voicemail"},
               "limitSeconds": 120, "exits": {}}]}""";

    @Test
    void savedQueueShouldBeDrawnWithItsNameItsWaitAndItsKeys() throws Exception {
        try (var editor = EditorPage.of(QUEUE_THEN_VOICEMAIL).open()) {
            look(editor, "block");
            assertThat(editor.block("s1").textContent().replaceAll("\\s+", " "))
                    .contains("Queue: Orders")
                    .contains("waits up to 3 min")
                    .contains("5 exits: key 1 — Leave a message, waited too long, queue is full, nobody is on duty,");
            assertThat(editor.exit("s1|1").textContent()).contains("Voicemail");
            assertThat(editor.faults).isEmpty();
        }
    }

    @Test
    void formShouldSayWhoAnswersAndTakeEachSetting() throws Exception {
        try (var editor = EditorPage.of(QUEUE_THEN_VOICEMAIL).open()) {
            editor.block("s1").click();
            look(editor, "form");
            assertThat(editor.panel().innerText()).contains("Group “Sales” answers, 2 people.");
            editor.page.locator("#queue").selectOption("service");
            editor.page.locator("#greeting").selectOption("");
            editor.page.locator("#wait").fill("600");
            editor.page.locator("#key-0").selectOption("*");
            assertThat(queue(editor).queue()).isEqualTo(new QueueId("service"));
            assertThat(queue(editor).greeting()).isNull();
            assertThat(queue(editor).maxWaitSeconds()).isEqualTo(600);
            assertThat(queue(editor).exits()).isEqualTo(Map.of("*", new StepId("s2"), "timed-out", new StepId("s2")));
        }
    }

    @Test
    void formShouldTakeWhatWhoeverAnswersHasToKnow() throws Exception {
        try (var editor = EditorPage.of(QUEUE_THEN_VOICEMAIL).open()) {
            editor.block("s1").click();
            editor.page.locator("#skill-add").click();
            editor.page.locator("#skill-0").fill("english");
            editor.page.locator("#skill-0").press("Tab");
            editor.page.locator("#skill-level-0").fill("5");
            editor.page.locator("#last").check();
            editor.page.locator("#last-days").fill("7");
            assertThat(queue(editor).skills()).isEqualTo(Map.of("english", 5));
            assertThat(queue(editor).lastAgentDays()).isEqualTo(7);
            look(editor, "skills");
        }
    }

    @Test
    void formShouldOfferToCallBackByAKeyThatLeadsNowhereElse() throws Exception {
        try (var editor = EditorPage.of(QUEUE_THEN_VOICEMAIL).open()) {
            editor.block("s1").click();
            editor.page.locator("#call-back").check();
            assertThat(queue(editor).callBack()).isEqualTo(new QueueStep.CallBack("2", null));
            assertThat(editor.page.locator("#call-back-key").innerText()).doesNotContain("1");
            editor.page.locator("#call-back-key").selectOption("#");
            look(editor, "call-back");
            assertThat(queue(editor).callBack()).isEqualTo(new QueueStep.CallBack("#", null));
            assertThat(editor.faults).isEmpty();
            editor.page.locator("#call-back").uncheck();
            assertThat(queue(editor).callBack()).isNull();
        }
    }

    @Test
    void waitThatNobodyBearsShouldBeSaidBesideTheField() throws Exception {
        try (var editor = EditorPage.of(QUEUE_THEN_VOICEMAIL).open()) {
            editor.block("s1").click();
            editor.page.locator("#wait").fill("9");
            assertThat(editor.panel().locator("#wait-wrong").innerText())
                    .contains("10")
                    .contains("7200");
        }
    }

    @Test
    void removedKeyShouldTakeItsExitAlong() throws Exception {
        try (var editor = EditorPage.of(QUEUE_THEN_VOICEMAIL).open()) {
            editor.block("s1").click();
            editor.page.getByLabel("Remove key 1").click();
            assertThat(queue(editor).keys()).isEmpty();
            assertThat(queue(editor).exits()).containsOnlyKeys("timed-out");
            assertThat(editor.panel().innerText()).contains("callers need not wait");
        }
    }

    @Test
    void queueThatIsGoneShouldSayItIs() throws Exception {
        var gone = QUEUE_THEN_VOICEMAIL.replace("orders", "closed");
        try (var editor = EditorPage.of(gone).open()) {
            assertThat(editor.block("s1").innerText()).contains("Deleted queue");
            editor.block("s1").click();
            assertThat(editor.panel().locator("#queue-wrong").innerText()).contains("deleted");
        }
    }

    @Test
    void queueBetweenTwoStepsShouldLeadOnHoweverTheWaitEnds() throws Exception {
        try (var editor = EditorPage.of(Samples.RING_THEN_VOICEMAIL).open()) {
            editor.plus("s1|not-answered").click();
            editor.choose("Queue");
            var added = (QueueStep) editor.scheme().steps().get(1);
            assertThat(added.exits())
                    .isEqualTo(Map.of(
                            "timed-out", new StepId("s2"),
                            "full", new StepId("s2"),
                            "nobody-on-duty", new StepId("s2")));
        }
    }

    @Test
    void queueWithAKeyToVoicemailShouldBeBuiltByKeysAlone() throws Exception {
        try (var editor = EditorPage.of(Samples.EMPTY).open()) {
            // Given
            for (var tries = 0; tries < 20 && !editor.focusedItem().startsWith("block"); tries++) {
                editor.press("Tab");
            }
            // When
            editor.press("Insert").chooseByKeys("Queue");
            editor.press("Enter").tabTo("queue").type("Serv");
            editor.tabTo("wait").press("Control+a").type("90");
            editor.tabTo("key-add").press("Enter").tabTo("key-label-0").type("Voicemail");
            editor.press("Escape", "ArrowDown");
            assertThat(editor.focusedItem()).isEqualTo("exit s1|1");
            editor.press("Insert").chooseByKeys("Voicemail");
            // Then
            assertThat(queue(editor).queue()).isEqualTo(new QueueId("service"));
            assertThat(queue(editor).maxWaitSeconds()).isEqualTo(90);
            assertThat(queue(editor).keys()).isEqualTo(List.of(new MenuKey("1", "Voicemail")));
            assertThat(queue(editor).exits()).isEqualTo(Map.of("1", new StepId("s2")));
            assertThat(editor.faults).isEmpty();
        }
    }

    @Test
    void narrowRussianScreenShouldShowItWhole() throws Exception {
        try (var editor = EditorPage.of(QUEUE_THEN_VOICEMAIL).in("ru").wide(390).open()) {
            look(editor, "outline-ru-390");
            editor.block("s1").click();
            look(editor, "form-ru-390");
            assertThat(editor.json("document.documentElement.scrollWidth <= innerWidth")
                            .asBoolean())
                    .isTrue();
        }
    }

    private static QueueStep queue(EditorPage editor) throws Exception {
        return (QueueStep) editor.scheme().steps().getFirst();
    }

    private static void look(EditorPage editor, String name) {
        editor.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/queue-" + name + ".png")));
    }
}
